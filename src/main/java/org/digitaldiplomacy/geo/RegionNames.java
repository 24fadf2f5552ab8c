package org.digitaldiplomacy.geo;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** Countries' names in one language, from the Unicode CLDR. */
public final class RegionNames {

    public static final RegionNames ENGLISH = in(ULocale.ENGLISH);

    /** By language, of which the CLDR has some hundreds. */
    private static final Map<ULocale, RegionNames> KEPT = new ConcurrentHashMap<>();

    /** Codes of regions, in the United Nations' M49. */
    private static final Map<String, String> M49 = Map.ofEntries(
            Map.entry("region-africa", "002"),
            Map.entry("region-americas", "019"),
            Map.entry("region-antarctic", "AQ"),
            Map.entry("region-asia", "142"),
            Map.entry("region-europe", "150"),
            Map.entry("region-oceania", "009"),
            Map.entry("subregion-australia-and-new-zealand", "053"),
            Map.entry("subregion-caribbean", "029"),
            Map.entry("subregion-central-america", "013"),
            Map.entry("subregion-central-asia", "143"),
            Map.entry("subregion-eastern-africa", "014"),
            Map.entry("subregion-eastern-asia", "030"),
            Map.entry("subregion-eastern-europe", "151"),
            Map.entry("subregion-melanesia", "054"),
            Map.entry("subregion-micronesia", "057"),
            Map.entry("subregion-middle-africa", "017"),
            Map.entry("subregion-north-america", "021"),
            Map.entry("subregion-northern-africa", "015"),
            Map.entry("subregion-northern-europe", "154"),
            Map.entry("subregion-polynesia", "061"),
            Map.entry("subregion-south-america", "005"),
            Map.entry("subregion-south-eastern-asia", "035"),
            Map.entry("subregion-southern-africa", "018"),
            Map.entry("subregion-southern-asia", "034"),
            Map.entry("subregion-southern-europe", "039"),
            Map.entry("subregion-western-africa", "011"),
            Map.entry("subregion-western-asia", "145"),
            Map.entry("subregion-western-europe", "155"));

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

    /** Of a region or subregion of the United Nations' scheme, by the key of its group; empty for any other group. */
    public static Optional<String> ofGroup(String key, ULocale language) {
        return Optional.ofNullable(M49.get(key))
                .map(code ->
                        KEPT.computeIfAbsent(language, RegionNames::in).names.regionDisplayName(code));
    }

    public String of(Country country) {
        return found.computeIfAbsent(country.alpha2(), names::regionDisplayName);
    }
}
