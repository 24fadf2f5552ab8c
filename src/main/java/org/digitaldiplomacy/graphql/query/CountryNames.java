package org.digitaldiplomacy.graphql.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;

/** Countries' names in every language of the Unicode CLDR. */
@Singleton
class CountryNames {

    private final LoadingCache<ULocale, Names> names =
            Caffeine.newBuilder().maximumSize(64).build(Names::in);

    String name(Country country, ULocale language) {
        return names.get(language).texts().of(country);
    }

    /** As people of that language sort names. */
    Comparator<Country> byName(ULocale language) {
        Names known = names.get(language);
        return Comparator.comparing(known::key).thenComparing(Country::code);
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
