package org.digitaldiplomacy.measure;

import java.util.List;
import org.digitaldiplomacy.model.CountryCode;

/**
 * A country with what can be measured of it.
 *
 * @param accounts of all its institutions, with what is measured of them within a window
 * @param incidents of all times that it, or one of its institutions, was the victim of
 */
public record MeasuredCountry(CountryCode code, List<MeasuredAccount> accounts, List<DatedIncident> incidents) {

    public MeasuredCountry {
        accounts = List.copyOf(accounts);
        incidents = List.copyOf(incidents);
    }
}
