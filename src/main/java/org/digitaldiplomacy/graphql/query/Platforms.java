package org.digitaldiplomacy.graphql.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaldiplomacy.graphql.view.PlatformView;
import org.digitaldiplomacy.model.PlatformId;

/** Names and addresses of platforms, from {@code platforms.properties}. */
@Singleton
class Platforms {

    private static final String FILE = "/platforms.properties";

    private final Properties known = new Properties();
    private final Map<PlatformId, PlatformView> views = new ConcurrentHashMap<>();

    Platforms() {
        try (InputStream file = Platforms.class.getResourceAsStream(FILE)) {
            known.load(new InputStreamReader(Keys.present(file), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With its key for a name where the platform is not known here. */
    PlatformView of(PlatformId platform) {
        return views.computeIfAbsent(platform, this::read);
    }

    private PlatformView read(PlatformId platform) {
        String line = known.getProperty(platform.value());
        return line == null
                ? new PlatformView(platform.value(), platform.value(), null)
                : new PlatformView(
                        platform.value(),
                        line.substring(0, line.lastIndexOf(' ')),
                        line.substring(line.lastIndexOf(' ') + 1));
    }
}
