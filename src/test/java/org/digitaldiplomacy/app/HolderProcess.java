package org.digitaldiplomacy.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running {@link DatabaseHolder}, seen from the test that started it. */
final class HolderProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private HolderProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a holder as this user and on this class path. */
    static HolderProcess start(Path folder, Path binaries) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), folder, binaries);
    }

    /** Starts a holder behind a command that changes who it is. */
    static HolderProcess start(List<String> prefix, String classPath, Path folder, Path binaries) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                DatabaseHolder.class.getName(),
                folder.toString(),
                binaries.toString()));
        return new HolderProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Waits until the database is open. */
    Opened opened() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the process ended before it opened a database");
        }
        String[] words = line.split(" ", -1);
        return new Opened(EmbeddedPostgres.Origin.valueOf(words[0]), new DatabaseAddress(words[1], words[2], words[3]));
    }

    /** Ends the process without a chance to close anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets the process close its database and end. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            try (OutputStream input = process.getOutputStream()) {
                input.write('\n');
            }
        }
        process.waitFor();
    }

    /**
     * What a holder says.
     *
     * @param origin how its server came to run
     * @param address where it answers
     */
    record Opened(EmbeddedPostgres.Origin origin, DatabaseAddress address) {}
}
