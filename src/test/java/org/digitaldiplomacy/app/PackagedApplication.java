package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.FreePort;

/**
 * What the build packaged, on a database.
 *
 * @param folder that the processes work in, and that keeps what they say
 */
record PackagedApplication(DatabaseAddress database, Path folder) {

    private static final Path APPLICATION = Path.of("target", "quarkus-app").toAbsolutePath();

    /** Runs a command to its end, which must be good and without a stack trace, and returns what it said. */
    String run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        int code = start(said, settings, arguments).waitFor();
        String text = Files.readString(said, UTF_8);
        if (code != 0 || text.contains("Exception")) {
            throw new IllegalStateException(String.join(" ", arguments) + " ended with " + code + ": " + text);
        }
        return text;
    }

    /** Runs a command to its end, whatever that is. */
    Ended end(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("ended.txt");
        int code = start(said, settings, arguments).waitFor();
        return new Ended(code, Files.readString(said, UTF_8));
    }

    /** What a command came to. */
    record Ended(int code, String said) {}

    /** Starts a service, and waits until it answers. */
    Process serve(int port, Map<String, String> settings) throws IOException, InterruptedException {
        Path said = folder.resolve("service-" + port + ".txt");
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process service = start(said, all);
        while (!Files.readString(said, UTF_8).contains("http://127.0.0.1:" + port)) {
            if (!service.isAlive()) {
                throw new IllegalStateException(Files.readString(said, UTF_8));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return service;
    }

    /** A new token that may import. */
    String ingestToken() throws IOException, InterruptedException {
        return run(Map.of(), "token", "create", "--name", "test", "--scope", "ingest")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("ddi_"))
                .findFirst()
                .orElseThrow();
    }

    /** Imports measurements of accounts by the command line. The file's name stands in the log of imports. */
    RunningImport importByCommand(Path file) throws IOException {
        Process command = start(
                folder.resolve("command.txt"),
                Map.of(),
                "import",
                "account_metrics",
                file.toString(),
                "--reason",
                reason(file));
        return new RunningImport(command, () -> command.waitFor() == 0);
    }

    /** Starts a service, which fills nothing, and sends it measurements of accounts. */
    RunningImport importByService(Path file, String token) throws Exception {
        int port = FreePort.find();
        Process service = serve(port, Map.of("DDI_FILL_DATABASE", "false"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/v1/imports/account_metrics?reason=" + reason(file)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
        return new RunningImport(service, () -> isGood(answer));
    }

    private static boolean isGood(CompletableFuture<HttpResponse<String>> answer) throws InterruptedException {
        try {
            return answer.get().statusCode() == 200;
        } catch (ExecutionException broken) {
            return false;
        }
    }

    private static String reason(Path file) {
        return file.getFileName().toString().replace(".csv", "");
    }

    private Process start(Path said, Map<String, String> settings, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                (Runtime.version().feature() < 25 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=")
                        + APPLICATION.resolve("classes.jsa"),
                "-jar",
                APPLICATION.resolve("quarkus-run.jar").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", database.username());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        builder.environment().putAll(settings);
        return builder.start();
    }
}
