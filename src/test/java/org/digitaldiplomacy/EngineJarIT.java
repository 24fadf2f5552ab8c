package org.digitaldiplomacy;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's jar with two libraries and nothing else: what docs/scoring.md promises of it. */
class EngineJarIT {

    private static final Pattern EXAMPLE = Pattern.compile(
            "## The engine alone\n.*?```java\n(?<program>.*?)```.*?```\n(?<prints>.*?)```", Pattern.DOTALL);
    private static final Pattern LIBRARY = Pattern.compile(".*/(hipparchus-[a-z]+|jspecify)-[0-9.]+\\.jar");

    @TempDir
    private Path folder;

    @Test
    void the_page_s_program_compiles_against_the_jar_alone_and_prints_what_the_page_says() throws Exception {
        Matcher page = EXAMPLE.matcher(Files.readString(Path.of("docs/scoring.md")));
        assertThat(page.find()).isTrue();
        Path source = Files.writeString(folder.resolve("Voices.java"), page.group("program"));
        String path = engine() + File.pathSeparator + libraries();
        assertThat(run("javac", "-Werror", "-cp", path, "-d", folder.toString(), source.toString()))
                .isEmpty();
        assertThat(run("java", "-cp", path + File.pathSeparator + folder, "Voices"))
                .isEqualTo(page.group("prints"));
    }

    private static Path engine() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith("-engine.jar"))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private static String libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> LIBRARY.matcher(entry).matches())
                .collect(joining(File.pathSeparator));
    }

    private String run(String tool, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve(tool + ".txt");
        Path java = Path.of(System.getProperty("java.home"), "bin", tool);
        Process process = new ProcessBuilder(Stream.concat(Stream.of(java.toString()), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code = process.waitFor();
        String output = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(code).as(output).isZero();
        return output;
    }
}
