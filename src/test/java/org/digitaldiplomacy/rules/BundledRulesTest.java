package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledRulesTest {

    @Test
    void folders_are_found_in_a_jar_that_lists_no_directories(@TempDir Path temporary) throws IOException {
        Path jar = temporary.resolve("with space.jar");
        Map<String, String> entries = new TreeMap<>();
        entries.put("scoring-rules/schema/methodology.schema.json", "{}");
        SampleFolder.valid().files().forEach((path, text) -> entries.put("scoring-rules/sample/" + path, text));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream archive = new JarOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                archive.putNextEntry(new JarEntry(entry.getKey()));
                archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Map<String, RuleFiles> all = BundledRules.all(classPath);
            assertThat(all).containsOnlyKeys("sample");
            assertThat(new RuleReader(SampleMethods.REGISTRY).read(all.getOrDefault("sample", RuleFiles.of(Map.of()))))
                    .isEqualTo(SampleFolder.valid().read());
        }
    }

    @Test
    void a_class_path_without_rules_says_what_it_lacks(@TempDir Path empty) throws IOException {
        try (URLClassLoader classPath =
                new URLClassLoader(new URL[] {empty.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> BundledRules.all(classPath))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the class path should hold scoring-rules/schema/methodology.schema.json, but does"
                            + " not");
        }
    }
}
