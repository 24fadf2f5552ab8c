package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class CommandProcessTest {

    @TempDir
    private Path folder;

    @Test
    void scoring_needs_neither_server_nor_database() throws IOException, InterruptedException {
        Process score = start("score", "digital-diplomacy", "bundled", "--as-of", "2024", "--node", "index");
        assertThat(score.waitFor()).isZero();
        assertThat(out()).startsWith("unit,node,score,rank,rank_in_small_states,reason_code,reason\n");
        assertThat(out().lines()).hasSizeGreaterThan(190);
        assertThat(Files.readString(folder.resolve("err"))).doesNotContainIgnoringCase("postgres", "quarkus");
        try (var left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("out", "err");
        }
    }

    @Test
    void refused_input_ends_the_process_with_1() throws IOException, InterruptedException {
        Process score = start("score", "nowhere", "bundled");
        assertThat(score.waitFor()).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(Files.readString(folder.resolve("err")))
                .isEqualTo("found RULES nowhere, expected a folder or the name of a bundled methodology\n");
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"), StandardCharsets.UTF_8);
    }

    /** In an empty folder, with a database address at which nothing answers. */
    private Process start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none");
        Process started = process.start();
        if (!started.waitFor(5, TimeUnit.MINUTES)) {
            started.destroyForcibly();
        }
        return started;
    }

    private static String absolute(String classPath) {
        return String.join(
                File.pathSeparator,
                List.of(classPath.split(File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
