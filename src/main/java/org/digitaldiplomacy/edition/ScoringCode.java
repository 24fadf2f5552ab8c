package org.digitaldiplomacy.edition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.method.Method;
import org.jspecify.annotations.Nullable;

/** The code that scores here: an engine of some version, and plug-in jars with the formulas that each brought. */
public final class ScoringCode {

    /** The engine alone. */
    public static final ScoringCode BUILT_IN = new ScoringCode(engineVersion(), Map.of());

    private final String engine;
    private final SortedMap<FrozenPlugin, PluginJar> jars = new TreeMap<>();
    private final Map<FrozenPlugin, Set<String>> formulas = new TreeMap<>();

    private ScoringCode(String engine, Map<PluginJar, List<Method<?>>> plugins) {
        this.engine = engine;
        plugins.forEach((jar, methods) -> {
            Set<String> keys = new HashSet<>();
            methods.forEach(method -> keys.add(key(method)));
            jars.put(jar.name(), jar);
            formulas.put(jar.name(), keys);
        });
    }

    /** @param plugins jar → formulas that it brought; none of them twice */
    public static ScoringCode with(Map<PluginJar, List<Method<?>>> plugins) {
        return new ScoringCode(BUILT_IN.engine, plugins);
    }

    /** The engine's version. */
    public String engine() {
        return engine;
    }

    /** Jars whose formulas the rules name, in their tree or in a choice that the intervals are taken over. */
    public List<PluginJar> jarsOf(RuleSet rules) {
        List<PluginJar> used = new ArrayList<>();
        jars.forEach((name, jar) -> {
            Set<String> keys = formulas.getOrDefault(name, Set.of());
            if (rules.formulas().stream().anyMatch(method -> keys.contains(key(method)))) {
                used.add(jar);
            }
        });
        return used;
    }

    /** Engine version and plug-ins that an edition by these rules freezes. */
    FrozenCode of(RuleSet rules) {
        return new FrozenCode(
                engine, jarsOf(rules).stream().map(PluginJar::name).toList());
    }

    /** Why the jars here cannot stand in for those that scored an edition; empty where they are the same to the byte. */
    public Optional<String> differs(List<FrozenPlugin> scored) {
        return differs(scored, null);
    }

    /**
     * Why the plug-ins here cannot stand in for those that scored an edition; empty where they are the same to the byte.
     *
     * @param rules as they were read here; null where they could not be
     */
    Optional<String> differs(List<FrozenPlugin> scored, @Nullable RuleSet rules) {
        List<String> told = new ArrayList<>();
        Set<FrozenPlugin> used = new HashSet<>();
        if (rules != null) {
            jarsOf(rules).forEach(jar -> used.add(jar.name()));
        }
        for (FrozenPlugin plugin : scored) {
            if (!jars.containsKey(plugin)) {
                told.add(missing(plugin));
            } else if (rules != null && !used.remove(plugin)) {
                told.add("the formulas of " + plugin + " are taken from elsewhere here");
            }
        }
        scored.forEach(plugin -> used.removeIf(other -> other.file().equals(plugin.file())));
        used.forEach(other -> told.add("formulas come from " + other + " here, which did not score it"));
        return told.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", told));
    }

    private String missing(FrozenPlugin plugin) {
        return jars.keySet().stream()
                .filter(other -> other.file().equals(plugin.file()))
                .findFirst()
                .map(other -> "the plug-in " + plugin.file() + " was another when it was scored: SHA-256 "
                        + plugin.sha256() + ", here " + other.sha256())
                .orElse("the plug-in " + plugin + " is not installed here");
    }

    private static String key(Method<?> method) {
        return method.step().getSimpleName() + " " + method.name();
    }

    private static String engineVersion() {
        Properties properties = new Properties();
        try (InputStream in = ScoringCode.class.getResourceAsStream("/engine.properties")) {
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("engine.properties cannot be read", unreadable);
        }
        return properties.getProperty("version");
    }
}
