package org.digitaldiplomacy.edition;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.model.Country;

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

    public String of(Country country) {
        return found.computeIfAbsent(country.alpha2(), names::regionDisplayName);
    }
}
