package org.digitaldiplomacy.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the process. A setting is read from the system property of its name first, then from the environment
 * variable spelt like it ({@code ddi.data-dir} is {@code DDI_DATA_DIR}). Empty or blank counts as not set, as compose
 * files pass variables that way.
 *
 * @param properties system properties at the time of asking
 * @param environment environment variables
 */
record Settings(Map<String, String> properties, Map<String, String> environment) {
    Settings {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** The settings of the running process. */
    static Settings ofProcess() {
        Properties all = System.getProperties();
        Map<String, String> properties = new HashMap<>();
        all.stringPropertyNames().forEach(name -> properties.put(name, all.getProperty(name)));
        return new Settings(properties, System.getenv());
    }

    Optional<String> value(String name) {
        return present(properties.get(name)).or(() -> variable(variableName(name)));
    }

    Optional<String> variable(String name) {
        return present(environment.get(name));
    }

    /** The user's home directory, if the operating system knows one that is absolute. */
    Optional<Path> home() {
        return present(properties.get("user.home")).map(Path::of).filter(Path::isAbsolute);
    }

    /** How a property is spelt as an environment variable. */
    static String variableName(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
