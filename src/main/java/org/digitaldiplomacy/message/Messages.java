package org.digitaldiplomacy.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** ICU messages of one language by key, from {@code web/messages/<language>/*.properties}. */
public final class Messages {

    /** Languages of the message files, by BCP 47 tag. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    private final ULocale locale;
    private final Map<String, MessageFormat> byKey;

    private Messages(ULocale locale, Map<String, MessageFormat> byKey) {
        this.locale = locale;
        this.byKey = byKey;
    }

    /**
     * Reads the messages of a language.
     *
     * @param language one of {@link #LANGUAGES}
     * @param files names without endings; a key must not be in two of them
     */
    public static Messages read(String language, List<String> files) {
        ULocale locale = ULocale.forLanguageTag(language);
        Map<String, MessageFormat> all = new HashMap<>();
        for (String file : files) {
            String name = "/web/messages/" + language + "/" + file + ".properties";
            Properties properties = properties(name);
            properties.stringPropertyNames().forEach(key -> {
                if (all.put(key, new MessageFormat(properties.getProperty(key), locale)) != null) {
                    throw new IllegalStateException(name + ": '" + key + "' is in another file already");
                }
            });
        }
        return new Messages(locale, all);
    }

    private static Properties properties(String name) {
        try (InputStream file = Messages.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the application lacks its resource " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalArgumentException where there is no such message */
    public String say(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("there is no message '" + key + "'"));
    }

    /** Empty where there is no such message. */
    public Optional<String> find(String key, Object... arguments) {
        MessageFormat format = byKey.get(key);
        if (format == null) {
            return Optional.empty();
        }
        // A format must not be used by two threads at once.
        synchronized (format) {
            return Optional.of(format.format(arguments));
        }
    }

    /**
     * A date as the language writes it, no more precise than it is.
     *
     * @param partial of ISO 8601: {@code 2024-05-17}, {@code 2024-05} or {@code 2024}
     */
    public String day(String partial) {
        Locale reader = locale.toLocale();
        if (partial.length() == "2024".length()) {
            return partial;
        }
        return partial.length() == "2024-05".length()
                ? YearMonth.parse(partial).format(DateTimeFormatter.ofPattern("LLLL uuuu", reader))
                : LocalDate.parse(partial)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(reader));
    }

    /** Translated name of something that the API names in English, by {@code <kind>_<key>}; that name where there is none. */
    public String named(String kind, String key, String name) {
        return find(kind + "_" + key.replace('-', '_')).orElse(name);
    }
}
