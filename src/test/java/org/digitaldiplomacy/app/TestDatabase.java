package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The one throw-away PostgreSQL server of a test run: started by whoever asks first, stopped and deleted when the
 * process ends. Tests with {@code @QuarkusTest} get it by themselves; others ask here.
 */
public final class TestDatabase {
    /** System properties hold the address, since Quarkus loads this class more than once per process. */
    private static final String PREFIX = "ddi.test-database.";

    private static final String FOLDER = "digital-diplomacy-test-";

    private TestDatabase() {}

    /** The database that all {@code @QuarkusTest}s share. */
    public static DatabaseAddress shared() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PREFIX + "url") == null) {
                start();
            }
            return read("");
        }
    }

    /** A new, empty database of its own on the same server. */
    public static DatabaseAddress fresh() {
        DatabaseAddress shared = shared();
        DatabaseAddress superuser = read("superuser-");
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = connect(superuser);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER " + shared.username());
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot create a database for a test", failure);
        }
        return new DatabaseAddress(
                superuser.jdbcUrl().replaceFirst("/[^/]*$", "/" + name), shared.username(), shared.password());
    }

    public static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.username(), address.password());
    }

    /** Ends the connections to a database and refuses new ones while the work runs. */
    public static void without(String name, Runnable work) {
        try {
            asSuperuser("ALTER DATABASE " + name + " CONNECTION LIMIT 0");
            asSuperuser("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '" + name + "'");
            work.run();
        } finally {
            asSuperuser("ALTER DATABASE " + name + " CONNECTION LIMIT -1");
        }
    }

    private static void asSuperuser(String sql) {
        try (Connection connection = connect(read("superuser-"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot " + sql, failure);
        }
    }

    /** Writes out all that was changed, so that doing so does not disturb what is measured next. */
    public static void checkpoint() {
        asSuperuser("CHECKPOINT");
    }

    private static void start() {
        try {
            ServerAccount account = ServerAccount.ofProcess();
            Path folder = Files.createTempDirectory(FOLDER);
            Path programs = binaries(account, folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.open(folder, programs, account, Durability.THROW_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(postgres), "test-database-stop"));
            write("superuser-", postgres.superuserAddress());
            write("", postgres.address());
            AbandonedTestDatabases.discardBeside(folder, FOLDER, PostgresBinaries.unpackInto(programs), account);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Programs that stay unpacked from one run to the next, if the server's account can get there. */
    static Path binaries(ServerAccount account, Path folder) {
        Path kept = Path.of("target", "postgres-binaries").toAbsolutePath();
        return account.barrier(kept.resolve("any")).isPresent() ? folder.resolve("binaries") : kept;
    }

    private static void discard(EmbeddedPostgres postgres) {
        try {
            postgres.close();
            FileTree.delete(postgres.folder());
        } catch (IOException failure) {
            System.err.println("The test database was not deleted: " + failure);
        }
    }

    private static DatabaseAddress read(String role) {
        return new DatabaseAddress(
                System.getProperty(PREFIX + role + "url"),
                System.getProperty(PREFIX + role + "username"),
                System.getProperty(PREFIX + role + "password"));
    }

    private static void write(String role, DatabaseAddress address) {
        System.setProperty(PREFIX + role + "username", address.username());
        System.setProperty(PREFIX + role + "password", address.password());
        System.setProperty(PREFIX + role + "url", address.jdbcUrl());
    }
}
