package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.digitaldiplomacy.collect.BuiltInCollectors;
import org.digitaldiplomacy.collect.Collector;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodProvider;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/**
 * The built-in formulas and collectors, and those of the jars in a folder. A jar that does not load, or brings a name that
 * is taken, is refused as a whole; the others still work.
 *
 * @param registry of the formulas that loaded
 * @param collectors that loaded, of one platform each
 * @param refusals one sentence for each jar that did not
 */
record PluginFolder(MethodRegistry registry, List<Collector> collectors, List<String> refusals) {

    PluginFolder {
        collectors = List.copyOf(collectors);
        refusals = List.copyOf(refusals);
    }

    /** The folder that {@code ddi.plugins} or {@code DDI_PLUGINS} names; else {@code plugins} where we were started. */
    static Path location(Settings settings) {
        return Path.of(settings.value("ddi.plugins").orElse("plugins"));
    }

    /** Built-in formulas only where the folder does not exist. */
    static PluginFolder read(Path folder) {
        List<MethodProvider> providers = new ArrayList<>(List.of(new BuiltInMethods()));
        List<Collector> collectors = new ArrayList<>(BuiltInCollectors.all());
        List<String> refusals = new ArrayList<>();
        for (Path jar : jars(folder)) {
            try {
                List<MethodProvider> withJar = new ArrayList<>(providers);
                Contents contents = contents(jar);
                withJar.addAll(contents.providers());
                new MethodRegistry(withJar);
                requireNew(contents.collectors(), collectors);
                providers = withJar;
                collectors.addAll(contents.collectors());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                refusals.add("The plug-in " + jar + " is refused: " + why(e));
            }
        }
        return new PluginFolder(new MethodRegistry(providers), collectors, refusals);
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

    /** What a jar brings. */
    private record Contents(List<MethodProvider> providers, List<Collector> collectors) {}

    /** At least one. The class loader stays open: formulas may load further classes when they run. */
    private static Contents contents(Path jar) {
        requireJar(jar);
        URLClassLoader loader =
                new URLClassLoader(jar.getFileName() + "", new URL[] {url(jar)}, MethodProvider.class.getClassLoader());
        List<MethodProvider> providers = services(MethodProvider.class, loader);
        providers.forEach(PluginFolder::requireFormulas);
        List<Collector> collectors = services(Collector.class, loader);
        if (providers.isEmpty() && collectors.isEmpty()) {
            throw new IllegalArgumentException("it names no formula and no collector; expected a class in"
                    + " META-INF/services/" + MethodProvider.class.getName() + " or META-INF/services/"
                    + Collector.class.getName());
        }
        return new Contents(providers, collectors);
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

    private static void requireNew(List<Collector> brought, List<Collector> known) {
        List<Collector> all = new ArrayList<>(known);
        for (Collector collector : brought) {
            for (Collector other : all) {
                if (other.platform().equals(collector.platform())) {
                    throw new IllegalArgumentException("two collectors know the platform '" + collector.platform()
                            + "'; the second is " + collector.getClass().getName());
                }
            }
            all.add(collector);
        }
    }

    private static void requireFormulas(MethodProvider provider) {
        List<Method<?>> methods = provider.methods();
        if (methods == null || methods.isEmpty()) {
            throw new IllegalArgumentException(
                    provider.getClass().getName() + " hands over no formulas; expected one at least");
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
