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
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodProvider;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/**
 * The built-in formulas and those of the jars in a folder. A jar that does not load, or brings a name that is taken, is
 * refused as a whole; the others still work.
 *
 * @param registry of everything that loaded
 * @param refusals one sentence for each jar that did not
 */
record PluginFolder(MethodRegistry registry, List<String> refusals) {

    PluginFolder {
        refusals = List.copyOf(refusals);
    }

    /** The folder that {@code ddi.plugins} or {@code DDI_PLUGINS} names; else {@code plugins} where we were started. */
    static Path location(Settings settings) {
        return Path.of(settings.value("ddi.plugins").orElse("plugins"));
    }

    /** Built-in formulas only where the folder does not exist. */
    static PluginFolder read(Path folder) {
        List<MethodProvider> providers = new ArrayList<>(List.of(new BuiltInMethods()));
        List<String> refusals = new ArrayList<>();
        for (Path jar : jars(folder)) {
            try {
                List<MethodProvider> withJar = new ArrayList<>(providers);
                withJar.addAll(providers(jar));
                new MethodRegistry(withJar);
                providers = withJar;
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                refusals.add("The plug-in " + jar + " is refused: " + why(e));
            }
        }
        return new PluginFolder(new MethodRegistry(providers), refusals);
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

    /** At least one. The class loader stays open: formulas may load further classes when they run. */
    private static List<MethodProvider> providers(Path jar) {
        requireJar(jar);
        URLClassLoader loader =
                new URLClassLoader(jar.getFileName() + "", new URL[] {url(jar)}, MethodProvider.class.getClassLoader());
        List<MethodProvider> found = new ArrayList<>();
        for (MethodProvider provider : ServiceLoader.load(MethodProvider.class, loader)) {
            if (provider.getClass().getClassLoader() == loader) {
                requireFormulas(provider);
                found.add(provider);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "it names no formula; expected a class in META-INF/services/" + MethodProvider.class.getName());
        }
        return found;
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
