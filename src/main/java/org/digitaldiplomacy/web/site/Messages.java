package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.digitaldiplomacy.web.Language;

/** What the pages say in one language: ICU messages by key, from {@code web/messages/<language>/*.properties}. */
final class Messages {

    private final Map<String, MessageFormat> byKey;

    private Messages(Map<String, MessageFormat> byKey) {
        this.byKey = byKey;
    }

    /** @param files their names, without endings; a key must not be in two of them */
    static Messages read(Language language, List<String> files) {
        ULocale locale = ULocale.forLanguageTag(language.tag());
        Map<String, MessageFormat> all = new HashMap<>();
        for (String file : files) {
            String name = "web/messages/" + language.tag() + "/" + file + ".properties";
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(new String(Resource.bytes(name), UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.stringPropertyNames().forEach(key -> {
                if (all.put(key, new MessageFormat(properties.getProperty(key), locale)) != null) {
                    throw new IllegalStateException(name + ": '" + key + "' is in another file already");
                }
            });
        }
        return new Messages(all);
    }

    /** @throws IllegalArgumentException where there is no such message */
    String say(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("there is no message '" + key + "'"));
    }

    Optional<String> find(String key, Object... arguments) {
        MessageFormat format = byKey.get(key);
        if (format == null) {
            return Optional.empty();
        }
        // A format must not be used by two threads at once.
        synchronized (format) {
            return Optional.of(format.format(arguments));
        }
    }
}
