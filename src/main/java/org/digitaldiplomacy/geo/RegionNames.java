package org.digitaldiplomacy.geo;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** Countries' names in one language, from the Unicode CLDR. */
public final class RegionNames {

    public static final RegionNames ENGLISH = in(ULocale.ENGLISH);

    private final LocaleDisplayNames names;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    private RegionNames(LocaleDisplayNames names) {
        this.names = names;
    }

    public static RegionNames in(ULocale language) {
        return new RegionNames(LocaleDisplayNames.getInstance(language));
    }

    /** Of a country of which no more than its code is at hand. */
    public String of(CountryCode code) {
        return found.computeIfAbsent(alpha2(code), names::regionDisplayName);
    }

    private static String alpha2(CountryCode code) {
        try {
            return code.value().equals("XKX")
                    ? "XK"
                    : Region.getInstance(code.value()).toString();
        } catch (IllegalArgumentException unknown) {
            return code.value();
        }
    }

    public String of(Country country) {
        return found.computeIfAbsent(country.alpha2(), names::regionDisplayName);
    }
}
