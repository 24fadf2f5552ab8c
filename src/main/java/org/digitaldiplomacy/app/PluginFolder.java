package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.digitaldiplomacy.collect.BuiltInCollectors;
import org.digitaldiplomacy.collect.Collector;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.edition.PluginLoader;
import org.digitaldiplomacy.edition.ScoringCode;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.publisher.BuiltInConnectors;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodProvider;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/**
 * The built-in formulas, collectors and connectors, and those of the jars in a folder. A jar that does not load, or brings a name that
 * is taken, is refused as a whole; the others still work.
 *
 * <p>What runs is a copy of the jar as it was when it was read, so that the digest by which editions name it is that of the
 * code that scores, whatever is put in its place afterwards.
 *
 * @param registry of the formulas that loaded
 * @param code the same formulas by the jars that brought them
 * @param collectors that loaded, of one platform each
 * @param connectors that loaded, of one name each
 * @param refusals one sentence for each jar that did not
 */
record PluginFolder(
        MethodRegistry registry,
        ScoringCode code,
        List<Collector> collectors,
        List<Connector> connectors,
        List<String> refusals)
        implements PluginLoader {

    PluginFolder {
        collectors = List.copyOf(collectors);
        connectors = List.copyOf(connectors);
        refusals = List.copyOf(refusals);
    }

    /** The folder that {@code ddi.plugins} or {@code DDI_PLUGINS} names; else {@code plugins} where we were started. */
    static Path location(Settings settings) {
        return Path.of(settings.value("ddi.plugins").orElse("plugins"));
    }

    /** Built-in formulas only where the folder does not exist. */
    static PluginFolder read(Path folder) {
        List<Found> found = new ArrayList<>();
        for (Path jar : jars(folder)) {
            found.add(new Found(jar.toString(), () -> new PluginJar(String.valueOf(jar.getFileName()), bytes(jar))));
        }
        return of(found);
    }

    @Override
    public ScoringCode installed() {
        return code;
    }

    @Override
    public Loaded load(List<PluginJar> jars) {
        PluginFolder loaded =
                of(jars.stream().map(jar -> new Found(jar.file(), () -> jar)).toList());
        return new Loaded(new YamlRuleBook(new RuleReader(loaded.registry)), loaded.code, loaded.refusals);
    }

    /** A jar to load, by the name that messages call it. */
    private record Found(String name, Supplier<PluginJar> jar) {}

    private static PluginFolder of(List<Found> jars) {
        List<MethodProvider> providers = new ArrayList<>(List.of(new BuiltInMethods()));
        List<Collector> collectors = new ArrayList<>(BuiltInCollectors.all());
        List<Connector> connectors = new ArrayList<>(BuiltInConnectors.all());
        List<String> refusals = new ArrayList<>();
        Map<PluginJar, List<Method<?>>> formulas = new LinkedHashMap<>();
        for (Found found : jars) {
            try {
                PluginJar jar = found.jar().get();
                List<MethodProvider> withJar = new ArrayList<>(providers);
                Contents contents = contents(jar);
                withJar.addAll(contents.providers());
                new MethodRegistry(withJar);
                requireNew("two collectors know the platform", contents.collectors(), collectors, c -> c.platform()
                        .value());
                requireNew("two connectors are named", contents.connectors(), connectors, Connector::id);
                providers = withJar;
                collectors.addAll(contents.collectors());
                connectors.addAll(contents.connectors());
                formulas.put(
                        jar,
                        contents.providers().stream()
                                .<Method<?>>flatMap(provider -> provider.methods().stream())
                                .toList());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                refusals.add("The plug-in " + found.name() + " is refused: " + why(e));
            }
        }
        return new PluginFolder(
                new MethodRegistry(providers), ScoringCode.with(formulas), collectors, connectors, refusals);
    }

    /** A sentence's end for people who know their jar but not our code. */
    private static String why(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String said = String.valueOf(root.getMessage());
        if (root instanceof ClassNotFoundException || root instanceof NoClassDefFoundError) {
            return "it needs the class " + said.replace('/', '.') + ", which neither it nor the application has";
        }
        if (root == failure) {
            boolean isSentence = root instanceof IllegalArgumentException || root instanceof ServiceConfigurationError;
            return isSentence ? said : root.toString();
        }
        return failure.getMessage() + ": " + root;
    }

    /** Plug-ins of one jar. */
    private record Contents(List<MethodProvider> providers, List<Collector> collectors, List<Connector> connectors) {}

    /** At least one. The class loader stays open: formulas may load further classes when they run. */
    private static Contents contents(PluginJar jar) {
        Path copy = copy(jar);
        requireJar(copy);
        URLClassLoader loader =
                new URLClassLoader(jar.file(), new URL[] {url(copy)}, MethodProvider.class.getClassLoader());
        List<MethodProvider> providers = services(MethodProvider.class, loader);
        providers.forEach(PluginFolder::requireFormulas);
        List<Collector> collectors = services(Collector.class, loader);
        List<Connector> connectors = services(Connector.class, loader);
        if (providers.isEmpty() && collectors.isEmpty() && connectors.isEmpty()) {
            throw new IllegalArgumentException("it names no formula, no collector and no connector; expected a class in"
                    + " META-INF/services/" + MethodProvider.class.getName() + ", META-INF/services/"
                    + Collector.class.getName() + " or META-INF/services/" + Connector.class.getName());
        }
        return new Contents(providers, collectors, connectors);
    }

    private static <S> List<S> services(Class<S> type, URLClassLoader loader) {
        List<S> found = new ArrayList<>();
        for (S service : ServiceLoader.load(type, loader)) {
            if (service.getClass().getClassLoader() == loader) {
                found.add(service);
            }
        }
        return found;
    }

    private static <S> void requireNew(String clash, List<S> brought, List<S> known, Function<S, String> name) {
        List<S> all = new ArrayList<>(known);
        for (S service : brought) {
            for (S other : all) {
                if (name.apply(other).equals(name.apply(service))) {
                    throw new IllegalArgumentException(clash + " '" + name.apply(service) + "'; the second is "
                            + service.getClass().getName());
                }
            }
            all.add(service);
        }
    }

    private static void requireFormulas(MethodProvider provider) {
        List<Method<?>> methods = provider.methods();
        if (methods == null || methods.isEmpty()) {
            throw new IllegalArgumentException(
                    provider.getClass().getName() + " hands over no formulas; expected one at least");
        }
    }

    /** Goes with the process. */
    private static Path copy(PluginJar jar) {
        try {
            Path copy = Files.createTempFile("digital-diplomacy-plugin", ".jar");
            copy.toFile().deleteOnExit();
            return Files.write(copy, jar.content());
        } catch (IOException e) {
            throw new UncheckedIOException("it cannot be copied", e);
        }
    }

    private static byte[] bytes(Path jar) {
        try {
            return Files.readAllBytes(jar);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no readable jar (" + e.getMessage() + ")");
        }
    }

    private static void requireJar(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream().forEach(entry -> {});
        } catch (IOException e) {
            throw new IllegalArgumentException("it is no readable jar (" + e.getMessage() + ")");
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the plug-in folder " + folder + " cannot be read", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("its path is not a URL", e);
        }
    }
}
