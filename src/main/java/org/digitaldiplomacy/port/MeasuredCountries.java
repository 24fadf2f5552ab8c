package org.digitaldiplomacy.port;

import java.util.List;
import org.digitaldiplomacy.measure.MeasuredCountry;
import org.digitaldiplomacy.measure.Window;

/** Measures of countries beside their observations. */
public interface MeasuredCountries {

    /** Every country, in the order of the codes, with what is measured of its accounts within the window. */
    List<MeasuredCountry> within(Window window);
}
