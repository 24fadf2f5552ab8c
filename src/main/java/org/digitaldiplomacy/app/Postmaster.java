package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server as its {@code postmaster.pid} describes it.
 *
 * @param pid the process
 * @param port where it listens
 * @param ready whether it accepts connections by now
 */
record Postmaster(long pid, int port, boolean ready) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that runs on a cluster; empty if none does, whatever a left-over file claims. */
    static Optional<Postmaster> runningOn(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.size() <= PORT_LINE || !isServerOf(cluster, pid(lines))) {
            return Optional.empty();
        }
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        return Optional.of(
                new Postmaster(pid(lines), Integer.parseInt(lines.get(PORT_LINE).strip()), ready));
    }

    /**
     * Removes the file of a dead server whose process id has gone to another program. PostgreSQL takes that program for
     * a server and would not start; a file with the id of no process at all it deals with itself.
     */
    static void forgetMistakenIdentity(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (!lines.isEmpty() && !isServerOf(cluster, pid(lines))) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static boolean isServerOf(Path cluster, long pid) {
        return ProcessHandle.of(pid)
                .map(process -> isServerOf(cluster, process.info()))
                .orElse(false);
    }

    /** Very long arguments are not told; a process that tells nothing at all is taken for the server, to be safe. */
    private static boolean isServerOf(Path cluster, ProcessHandle.Info process) {
        return process.arguments()
                .map(arguments -> List.of(arguments).contains(cluster.toString()))
                .or(() -> process.command().map(command -> command.endsWith("postgres")))
                .orElse(true);
    }

    /** Single-user mode writes its process id as a negative number. */
    private static long pid(List<String> lines) {
        return Math.abs(Long.parseLong(lines.get(0).strip()));
    }

    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
