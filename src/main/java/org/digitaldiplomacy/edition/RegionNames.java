package org.digitaldiplomacy.edition;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.digitaldiplomacy.model.Country;

/** Countries' names in one language, from the Unicode CLDR. */
public final class RegionNames {

    public static final RegionNames ENGLISH = in(ULocale.ENGLISH);

    private final LocaleDisplayNames names;

    private RegionNames(LocaleDisplayNames names) {
        this.names = names;
    }

    public static RegionNames in(ULocale language) {
        return new RegionNames(LocaleDisplayNames.getInstance(language));
    }

    public String of(Country country) {
        return names.regionDisplayName(country.alpha2());
    }
}
