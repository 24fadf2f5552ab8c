package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.graphql.execution.Languages;
import org.digitaldiplomacy.model.Country;
import org.jspecify.annotations.Nullable;

/** Countries' names in every language of the Unicode CLDR. */
@Singleton
class CountryNames {

    private final LoadingCache<ULocale, Names> names =
            Caffeine.newBuilder().maximumSize(64).build(Names::in);

    /** The language asked for by tag, such as {@code fr} or {@code zh-Hant}; otherwise the preferred one. */
    ULocale language(@Nullable String tag, ULocale preferred) {
        return tag == null ? preferred : byTag(tag);
    }

    String name(Country country, ULocale language) {
        return names.get(language).texts().of(country);
    }

    /** As people of that language sort names. */
    Comparator<Country> byName(ULocale language) {
        Names known = names.get(language);
        return Comparator.comparing(known::key).thenComparing(Country::code);
    }

    private static ULocale byTag(String tag) {
        try {
            ULocale asked = new ULocale.Builder().setLanguageTag(tag).build();
            ULocale match = Languages.closest(asked);
            if (match.getLanguage().equals(asked.getLanguage())) {
                return match;
            }
        } catch (IllformedLocaleException malformed) {
            throw PageArguments.bad("language must be a BCP 47 tag such as fr or zh-Hant, found '" + tag + "'.");
        }
        throw PageArguments.bad("Names are not known in the language '" + tag + "'.");
    }

    /** @param keys by which names sort, by the country's code; filled as they are asked for */
    private record Names(RegionNames texts, Collator collator, Map<String, CollationKey> keys) {

        static Names in(ULocale language) {
            return new Names(
                    RegionNames.in(language), Collator.getInstance(language).freeze(), new ConcurrentHashMap<>());
        }

        CollationKey key(Country country) {
            return keys.computeIfAbsent(country.alpha2(), code -> collator.getCollationKey(texts.of(country)));
        }
    }
}
