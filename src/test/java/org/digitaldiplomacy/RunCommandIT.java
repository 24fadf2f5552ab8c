package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does first: the README's command in a fresh copy of the sources, then the README's query. */
class RunCommandIT {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    void the_command_builds_serves_and_stops_with_its_database(@TempDir Path copy) throws Exception {
        for (String part : List.of("pom.xml", ".mvn", "src/main", "scoring-rules")) {
            copy(Path.of(part), copy);
        }
        int port = FreePort.find();
        Path database = copy.resolve("database");
        Path log = copy.resolve("run.log");
        ProcessBuilder command = new ProcessBuilder(words(Readme.runCommand()))
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        command.environment().put("DDI_DATA_DIR", database.toString());
        Process run = command.start();
        List<ProcessHandle> started = List.of();
        try {
            await(run, log, "answers on http://127.0.0.1:" + port);
            assertThat(Readme.data(ask(port))).isEqualTo(Readme.answer());
            assertThat(get(port, "/v1/proof"))
                    .as("all four editions are stated and signed with the new database's own key")
                    .contains("4.txt", "4.sig", ".pem");
            started = run.descendants().toList();
            assertThat(isMapped(started, copy.resolve("target/quarkus-app/classes.jsa")))
                    .as("it starts with the classes that the build kept")
                    .isTrue();
            run.destroy();
            assertThat(run.waitFor(60, TimeUnit.SECONDS))
                    .as("it ends when told to")
                    .isTrue();
            assertThat(goneWithin(Duration.ofSeconds(60), database.resolve("cluster/postmaster.pid")))
                    .as("its database ends with it")
                    .isTrue();
            assertThat(Files.readString(log)).doesNotContain("Exception");
        } finally {
            run.descendants().forEach(ProcessHandle::destroy);
            run.destroy();
            started.forEach(ProcessHandle::destroy);
        }
    }

    /** The command as it stands, run by the Maven and with the repository of this build. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        assertThat(words.get(0)).isEqualTo("mvn");
        words.set(0, Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
        words.add(1, "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        return words;
    }

    private static void await(Process run, Path log, String line) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(log).contains(line)) {
            assertThat(run.isAlive()).as(Files.readString(log)).isTrue();
            assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Whether one of the processes has the file in its memory, where the system tells. */
    private static boolean isMapped(List<ProcessHandle> processes, Path file) throws IOException {
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return true;
        }
        for (ProcessHandle process : processes) {
            Path maps = Path.of("/proc", String.valueOf(process.pid()), "maps");
            if (Files.isReadable(maps)
                    && Files.readString(maps).contains(file.toRealPath().toString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean goneWithin(Duration patience, Path file) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (Files.exists(file) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return !Files.exists(file);
    }

    private static String ask(int port) throws Exception {
        String body = new ObjectMapper().writeValueAsString(Map.of("query", Readme.query()));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void copy(Path part, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(file.toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
