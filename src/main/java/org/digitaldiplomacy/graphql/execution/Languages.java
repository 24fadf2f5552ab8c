package org.digitaldiplomacy.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.IllformedLocaleException;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the Unicode CLDR, and which of them a client prefers. */
public final class Languages {

    /** Name of the argument that says in which language names are wanted, of the field and of all below it. */
    static final String ARGUMENT = "language";

    private static final int LONGEST_HEADER = 500;

    private static final Cache<String, ULocale> TAGGED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private static final Cache<String, ULocale> PREFERRED =
            Caffeine.newBuilder().maximumSize(1_000).build();

    private Languages() {}

    /**
     * The best known language of an {@code Accept-Language} header; English where there is none, or it is malformed.
     * Takes its time for the first header ever seen.
     */
    public static ULocale preferred(@Nullable String acceptLanguage) {
        return acceptLanguage != null && isUsable(acceptLanguage)
                ? PREFERRED.get(acceptLanguage, Languages::match)
                : ULocale.ENGLISH;
    }

    /** The same without taking time: empty for a header that was not seen before. */
    public static Optional<ULocale> remembered(@Nullable String acceptLanguage) {
        return acceptLanguage != null && isUsable(acceptLanguage)
                ? Optional.ofNullable(PREFERRED.getIfPresent(acceptLanguage))
                : Optional.of(ULocale.ENGLISH);
    }

    /** The closest known language; of another language altogether where there is none. */
    public static ULocale closest(ULocale asked) {
        return Known.MATCHER.getBestMatch(asked);
    }

    /**
     * The language of a BCP 47 tag, such as {@code fr} or {@code zh-Hant}.
     *
     * @throws Refused where it is no tag, or the CLDR does not know its language
     */
    public static ULocale tagged(String tag) {
        return TAGGED.get(tag, Languages::read);
    }

    private static ULocale read(String tag) {
        try {
            ULocale asked = new ULocale.Builder().setLanguageTag(tag).build();
            ULocale match = closest(asked);
            if (match.getLanguage().equals(asked.getLanguage())) {
                return match;
            }
        } catch (IllformedLocaleException malformed) {
            throw Refused.argument(ARGUMENT, tag, "a BCP 47 tag such as fr or zh-Hant");
        }
        throw Refused.argument(ARGUMENT, tag, "a language that the Unicode CLDR has names in");
    }

    private static ULocale match(String acceptLanguage) {
        try {
            return Known.MATCHER.getBestMatch(
                    LocalePriorityList.add(acceptLanguage).build());
        } catch (IllegalArgumentException malformed) {
            return ULocale.ENGLISH;
        }
    }

    private static boolean isUsable(String header) {
        return !header.isBlank() && header.length() <= LONGEST_HEADER;
    }

    /** Loaded when first needed, as it reads hundreds of locales. */
    private static final class Known {
        static final LocaleMatcher MATCHER = LocaleMatcher.builder()
                .setSupportedULocales(Arrays.asList(ULocale.getAvailableLocales()))
                .setDefaultULocale(ULocale.ENGLISH)
                .build();
    }
}
