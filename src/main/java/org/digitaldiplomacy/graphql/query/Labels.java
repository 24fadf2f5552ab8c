package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.message.Messages;

/**
 * Names, units and reasons in the reader's language. English ones are those of data and rules; other languages of the
 * message files have their own, the Unicode CLDR has the regions' in all its languages, and what neither has is English.
 */
@Singleton
class Labels {

    private static final String ENGLISH = "en";
    private static final List<String> FILES = List.of("names");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private final Caller caller;
    private final Map<String, Messages> messages = new ConcurrentHashMap<>();

    Labels(Caller caller) {
        this.caller = caller;
    }

    /** Of a node of a methodology, or of an indicator, which has the name of its node. */
    String node(String key, String english) {
        return named("node", key, english);
    }

    String group(String key, String english) {
        ULocale language = caller.language();
        return isEnglish(language)
                ? english
                : translated(language, "group", key)
                        .or(() -> RegionNames.ofGroup(key, language))
                        .orElse(english);
    }

    String metric(String key) {
        return named("metric", key).orElse(key.replace('-', ' '));
    }

    Optional<String> metricUnit(String key) {
        return named("metric_unit", key);
    }

    /** Of a constant of an enum. */
    String named(String name, Enum<?> constant) {
        String key = constant.name().toLowerCase(Locale.ROOT);
        return named(name, key).orElse(key.replace('_', ' '));
    }

    @Nullable
    String unit(@Nullable String english) {
        return english == null || isEnglish(caller.language()) ? english : named("unit", key(english), english);
    }

    private static String key(String unit) {
        return Arrays.stream(BETWEEN_WORDS.split(unit.toLowerCase(Locale.ROOT).replace("%", "percent"), 0))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("_"));
    }

    /** English reasons name what is lacking; those of other languages say of which kind it is. */
    @Nullable
    String reason(@Nullable String code, @Nullable String english) {
        return code == null || english == null ? english : named("reason", code, english);
    }

    private String named(String kind, String key, String english) {
        return translated(caller.language(), kind, key).orElse(english);
    }

    /** In English too, since no data has a name for it. */
    private Optional<String> named(String kind, String key) {
        ULocale language = caller.language();
        return translated(language, kind, key).or(() -> find(ENGLISH, kind, key));
    }

    private Optional<String> translated(ULocale language, String kind, String key) {
        String tag = language.getLanguage();
        return isEnglish(language) || !Messages.LANGUAGES.contains(tag) ? Optional.empty() : find(tag, kind, key);
    }

    private static boolean isEnglish(ULocale language) {
        return language.getLanguage().equals(ENGLISH);
    }

    private Optional<String> find(String tag, String kind, String key) {
        return messages.computeIfAbsent(tag, missing -> Messages.read(missing, FILES))
                .find(kind + "_" + key.replace('-', '_'));
    }
}
