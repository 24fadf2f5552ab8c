package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL server that comes with the application: a real one, on the loopback address only, with a password made
 * for it. Processes on one data directory share one server; the last to close stops it. A process that is killed leaves
 * the server running, and the next to open the directory takes it over with nothing lost; if the server was killed as
 * well, it recovers from its log.
 *
 * <p>Tested on Linux, as root and as a plain user. macOS and Windows are untested.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final PostgresServer server;
    private final Tenancy tenancy;
    private final DatabaseAddress address;
    private final Origin origin;

    private EmbeddedPostgres(PostgresServer server, Tenancy tenancy, DatabaseAddress address, Origin origin) {
        this.server = server;
        this.tenancy = tenancy;
        this.address = address;
        this.origin = origin;
    }

    /** How the server came to run. */
    enum Origin {
        /** Started here, on an empty database made for it. */
        CREATED,
        /** Started here, on the data of an earlier run. */
        STARTED,
        /** Running already: left over from a killed process, or used by another one. */
        FOUND_RUNNING
    }

    /** Opens the lasting database in a folder, which is made if need be and holds the programs too. */
    static EmbeddedPostgres open(Path folder, ServerAccount account) {
        return open(folder, folder.resolve("binaries"), account, Durability.DURABLE);
    }

    /**
     * Opens a database with programs from a folder that may serve several databases.
     *
     * @throws DatabaseStartException with what is wrong and what to do about it
     */
    static EmbeddedPostgres open(Path folder, Path binaries, ServerAccount account, Durability durability) {
        PostgresBinaries.requireArchive();
        try {
            DataDirectory directory = DataDirectory.at(folder.toAbsolutePath(), account);
            try (Turn turn = Turn.take(directory.turnFile())) {
                PostgresBinaries programs = PostgresBinaries.unpackInto(binaries);
                return open(new PostgresServer(account, programs, directory, durability));
            }
        } catch (IOException failure) {
            throw new DatabaseStartException(
                    "The embedded database in " + folder + " cannot be opened: " + failure, failure);
        }
    }

    private static EmbeddedPostgres open(PostgresServer server) throws IOException {
        DataDirectory directory = server.directory();
        refuseOtherMajorVersion(server);
        Tenancy tenancy = Tenancy.join(directory.usersFile());
        try {
            Optional<Postmaster> running = Postmaster.runningOn(directory.cluster());
            if (running.isPresent()) {
                int port = server.awaitReady(running.get()).port();
                return new EmbeddedPostgres(server, tenancy, address(directory, port), Origin.FOUND_RUNNING);
            }
            if (tenancy.foundOthers()) {
                throw new DatabaseStartException("Another process uses " + directory.folder() + ", but its database"
                        + " server does not run here (did somebody kill it, or does it run in another container?)."
                        + " End that process and try again.");
            }
            boolean isNew = !directory.holdsCluster();
            if (isNew) {
                server.create();
            }
            DatabaseAddress address = address(directory, server.start());
            return new EmbeddedPostgres(server, tenancy, address, isNew ? Origin.CREATED : Origin.STARTED);
        } catch (IOException | RuntimeException failure) {
            tenancy.close();
            throw failure;
        }
    }

    public DatabaseAddress address() {
        return address;
    }

    /** The way to the maintenance database as superuser. */
    public DatabaseAddress superuserAddress() throws IOException {
        String url = address.jdbcUrl().replace("/" + PostgresServer.DATABASE, "/postgres");
        return new DatabaseAddress(url, "postgres", server.directory().superuserPassword());
    }

    Path folder() {
        return server.directory().folder();
    }

    Origin origin() {
        return origin;
    }

    /** Start message for the operator. */
    @Override
    public String toString() {
        String how =
                switch (origin) {
                    case CREATED -> "new";
                    case STARTED -> "started";
                    case FOUND_RUNNING -> "found running";
                };
        return address.jdbcUrl() + " (embedded, " + how + "; data in " + folder() + ")";
    }

    /** Leaves the server; stops it if nobody else uses it. */
    @Override
    public void close() throws IOException {
        try (Turn turn = Turn.take(server.directory().turnFile());
                tenancy) {
            if (tenancy.leave()) {
                server.stop();
            }
        }
    }

    private static void refuseOtherMajorVersion(PostgresServer server) throws IOException {
        DataDirectory directory = server.directory();
        if (!directory.holdsCluster()) {
            return;
        }
        String found = directory.clusterMajorVersion();
        String carried = server.binaries().majorVersion();
        if (!found.equals(carried)) {
            throw new DatabaseStartException(
                    "The database in " + directory.folder() + " was made by PostgreSQL " + found
                            + ", but this build carries PostgreSQL " + carried
                            + ", which cannot read it. Start the build that made it, or set DDI_DATA_DIR to a new folder.");
        }
    }

    private static DatabaseAddress address(DataDirectory directory, int port) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresServer.DATABASE;
        return new DatabaseAddress(url, PostgresServer.ROLE, directory.password());
    }
}
