package org.digitaldiplomacy.draw;

import com.ibm.icu.util.ULocale;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** The names of an edition's countries in the language that a picture was asked for in. */
record Names(EditionView view, RegionNames names) {

    static Names in(ULocale language, EditionView view) {
        return new Names(view, language.equals(ULocale.ENGLISH) ? RegionNames.ENGLISH : RegionNames.in(language));
    }

    String of(CountryCode code) {
        Country country = view.countries().get(code);
        return country == null ? code.value() : names.of(country);
    }
}
