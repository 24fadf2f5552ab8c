package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.digitaldiplomacy.scoring.method.MethodProvider;

/**
 * The source of a plug-in, to be compiled and put into a jar as its author would.
 *
 * @param classes class name → source
 * @param service what the jar names as its provider; empty: nothing
 * @param type of what it provides
 */
record PluginSource(Map<String, String> classes, Optional<String> service, Class<?> type) {

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("public (?:final class|record|class) (\\w+)");

    /** @param sources the last one is the provider */
    static PluginSource of(String... sources) {
        Map<String, String> classes = new LinkedHashMap<>();
        String last = "";
        for (String source : sources) {
            last = first(PACKAGE, source) + "." + first(TYPE, source);
            classes.put(last, source);
        }
        return new PluginSource(classes, Optional.of(last), MethodProvider.class);
    }

    /** With other words where these stand. */
    PluginSource renamed(String before, String after) {
        assertThat(classes.values()).anyMatch(text -> text.contains(before));
        Map<String, String> others = new LinkedHashMap<>();
        classes.forEach((name, text) -> others.put(name, text.replace(before, after)));
        return new PluginSource(others, service, type);
    }

    PluginSource naming(Optional<String> other) {
        return new PluginSource(classes, other, type);
    }

    PluginSource providing(Class<?> other) {
        return new PluginSource(classes, service, other);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    /** @param without the classes to leave out of the jar after compiling */
    Path jar(Path file, String... without) throws IOException {
        Path build = Files.createTempDirectory(file.getParent(), "build");
        compile(build);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            if (service.isPresent()) {
                jar.putNextEntry(new JarEntry("META-INF/services/" + type.getName()));
                jar.write((service.get() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (Path compiled : files(build)) {
                String entry = build.relativize(compiled).toString().replace('\\', '/');
                if (!List.of(without).contains(entry.replace('/', '.').replace(".class", ""))) {
                    jar.putNextEntry(new JarEntry(entry));
                    jar.write(Files.readAllBytes(compiled));
                }
            }
        }
        return file;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void compile(Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> sources = new ArrayList<>();
        classes.forEach((name, text) -> sources.add(new Source(name, text)));
        StringWriter told = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all,-processing,-path,-classfile",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    into.toString());
            boolean compiled =
                    compiler.getTask(told, files, null, options, null, sources).call();
            assertThat(compiled).as(told.toString()).isTrue();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
