package org.digitaldiplomacy.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Creates, starts and stops the server of one data directory. Says nothing of who else uses it: hold the directory's
 * {@link Turn} around every call.
 *
 * @param account the account that the server runs under
 * @param binaries its programs
 * @param directory its data
 * @param durability how it treats a crash
 */
record PostgresServer(
        ServerAccount account, PostgresBinaries binaries, DataDirectory directory, Durability durability) {
    static final String ROLE = "digital_diplomacy";
    static final String DATABASE = "digital_diplomacy";

    private static final String NEW_CLUSTER = "cluster.new-";
    private static final int START_ATTEMPTS = 20;
    private static final long LARGE_LOG = 4_000_000;

    /** Options of every server. Just-in-time compilation costs more than it gains on queries of this size. */
    private static final List<String> OPTIONS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "jit=off");

    /**
     * Creates the cluster with the application's role and database. It appears under its name only when it is
     * complete.
     */
    void create() throws IOException {
        removeUnfinished();
        directory.writePasswords();
        Path unfinished = Files.createTempDirectory(directory.folder(), NEW_CLUSTER);
        account.own(directory.folder());
        account.own(unfinished);
        for (Path secret : List.of(directory.passwordFile(), directory.superuserPasswordFile())) {
            account.own(secret);
        }
        initialise(unfinished);
        createRoleAndDatabase(unfinished);
        Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts the server on a free port and waits until it accepts connections, which takes longer after a crash.
     *
     * @return the port
     */
    int start() throws IOException {
        account.own(directory.folder());
        Postmaster.forgetMistakenIdentity(directory.cluster());
        turnOverLargeLog();
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            long logged = Files.exists(directory.log()) ? Files.size(directory.log()) : 0;
            SystemCommand.Outcome outcome = run(startCommand(port));
            if (outcome.succeeded()) {
                return port;
            }
            String said = saidSince(logged);
            if (attempt == START_ATTEMPTS || !passes(said)) {
                throw new DatabaseStartException("The database server did not start on " + directory.cluster() + ": "
                        + outcome.output() + System.lineSeparator() + said.strip());
            }
            pause();
        }
    }

    /** Waits until a server that another process started accepts connections. */
    Postmaster awaitReady(Postmaster running) throws IOException {
        Optional<Postmaster> latest = Optional.of(running);
        for (int attempt = 0; latest.isPresent() && attempt < 20 * START_ATTEMPTS; attempt++) {
            if (latest.get().ready()) {
                return latest.get();
            }
            pause();
            latest = Postmaster.runningOn(directory.cluster());
        }
        throw new DatabaseStartException("The database server (process " + running.pid() + ") on " + directory.cluster()
                + " does not accept connections; see " + directory.log() + ".");
    }

    void stop() throws IOException {
        SystemCommand.Outcome outcome = run(List.of(
                binaries.program("pg_ctl"),
                "-D",
                directory.cluster().toString(),
                "-m",
                durability.stopMode(),
                "-w",
                "stop"));
        if (!outcome.succeeded() && Postmaster.runningOn(directory.cluster()).isPresent()) {
            throw new IOException("the database server did not stop: " + outcome.output());
        }
    }

    private void initialise(Path cluster) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=postgres",
                "--pwfile=" + directory.superuserPasswordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (durability == Durability.THROW_AWAY) {
            command.add("--no-sync");
        }
        require(run(command), "create a database in " + cluster);
    }

    /** Uses single-user mode, so that no server ever runs without the role's password in place. */
    private void createRoleAndDatabase(Path cluster) throws IOException {
        String statements = "CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + directory.password() + "';\n"
                + "CREATE DATABASE " + DATABASE + " OWNER " + ROLE + ";\n";
        List<String> command = List.of(
                binaries.program("postgres"),
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "fsync=" + (durability == Durability.DURABLE ? "on" : "off"),
                "postgres");
        SystemCommand.Outcome outcome = SystemCommand.run(account.command(command), statements);
        boolean refused = outcome.output().contains("ERROR:");
        require(refused ? new SystemCommand.Outcome(1, outcome.output()) : outcome, "create the application's role");
    }

    private List<String> startCommand(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        Stream.concat(OPTIONS.stream(), durability.serverOptions().stream())
                .forEach(option -> options.append(" -c ").append(option));
        return List.of(
                binaries.program("pg_ctl"),
                "-D",
                directory.cluster().toString(),
                "-l",
                directory.log().toString(),
                "-o",
                options.toString(),
                "-w",
                "start");
    }

    /** Another program took the port, or the last processes of a killed server are still ending. */
    private static boolean passes(String said) {
        return said.contains("Address already in use") || said.contains("is still in use");
    }

    private SystemCommand.Outcome run(List<String> command) throws IOException {
        return SystemCommand.run(account.command(command));
    }

    private static void require(SystemCommand.Outcome outcome, String deed) {
        if (!outcome.succeeded()) {
            throw new DatabaseStartException("PostgreSQL could not " + deed + ": " + outcome.output());
        }
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(directory.folder())) {
            for (Path entry : entries.toList()) {
                if (entry.getFileName().toString().startsWith(NEW_CLUSTER)) {
                    endMakers(entry);
                    FileTree.delete(entry);
                }
            }
        }
    }

    /**
     * Ends what a killed process left working on a cluster that nobody will finish. Where nobody collects the ended
     * processes they count as living, so the wait has an end.
     */
    private static void endMakers(Path unfinished) {
        List<ProcessHandle> makers = ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(argument -> argument.contains(unfinished.toString())))
                .flatMap(maker -> Stream.concat(Stream.of(maker), maker.descendants()))
                .toList();
        makers.forEach(ProcessHandle::destroyForcibly);
        makers.forEach(maker ->
                maker.onExit().completeOnTimeout(maker, 2, TimeUnit.SECONDS).join());
    }

    private void turnOverLargeLog() throws IOException {
        if (Files.exists(directory.log()) && Files.size(directory.log()) > LARGE_LOG) {
            Path older = directory.folder().resolve("server.log.1");
            Files.move(directory.log(), older, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String saidSince(long position) throws IOException {
        if (!Files.exists(directory.log())) {
            return "";
        }
        String log = Files.readString(directory.log());
        return log.substring((int) Math.min(position, log.length()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database server", interrupted);
        }
    }
}
