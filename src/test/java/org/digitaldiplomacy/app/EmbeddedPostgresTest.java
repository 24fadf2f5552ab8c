package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the embedded server, each tried on a real one. */
class EmbeddedPostgresTest {
    private final Path home;
    private final ServerAccount account;
    private final Path folder;
    private final Path binaries;

    EmbeddedPostgresTest(@TempDir Path home) throws IOException {
        this.home = home;
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        account = ServerAccount.ofProcess();
        folder = home.resolve("data");
        binaries = TestDatabase.binaries(account, home);
    }

    @Test
    void rows_outlive_a_killed_process_and_the_next_one_takes_its_server_over() throws Exception {
        HolderProcess first = HolderProcess.start(folder, binaries);
        HolderProcess.Opened before = first.opened();
        write(before.address(), 1);
        first.kill();

        try (EmbeddedPostgres next = open()) {
            assertThat(before.origin()).isEqualTo(EmbeddedPostgres.Origin.CREATED);
            assertThat(next.origin()).isEqualTo(EmbeddedPostgres.Origin.FOUND_RUNNING);
            assertThat(next.address()).isEqualTo(before.address());
            assertThat(rows(next.address())).isEqualTo(1);
        }
        assertThat(Postmaster.runningOn(cluster()))
                .as("the last user stops the server")
                .isEmpty();
    }

    @Test
    void rows_outlive_a_killed_server() throws Exception {
        HolderProcess first = HolderProcess.start(folder, binaries);
        write(first.opened().address(), 1);
        killServer();
        assertThatThrownBy(this::open)
                .as("while the first process still thinks it has a server")
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("Another process uses " + folder);
        first.kill();

        try (EmbeddedPostgres next = open()) {
            assertThat(next.origin()).isEqualTo(EmbeddedPostgres.Origin.STARTED);
            assertThat(rows(next.address())).isEqualTo(1);
        }
    }

    @Test
    void a_process_file_that_names_some_other_program_does_not_stop_a_start() throws Exception {
        try (EmbeddedPostgres first = open()) {
            write(first.address(), 1);
        }
        List<String> leftover =
                List.of("" + ProcessHandle.current().pid(), cluster().toString(), "1", "5432", "", "*");
        Files.write(cluster().resolve("postmaster.pid"), leftover);

        try (EmbeddedPostgres next = open()) {
            assertThat(next.origin()).isEqualTo(EmbeddedPostgres.Origin.STARTED);
            assertThat(rows(next.address())).isEqualTo(1);
        }
    }

    @Test
    void two_processes_share_a_server_and_the_last_to_leave_stops_it() throws Exception {
        HolderProcess first = HolderProcess.start(folder, binaries);
        HolderProcess second = HolderProcess.start(folder, binaries);
        HolderProcess.Opened one = first.opened();
        HolderProcess.Opened other = second.opened();
        assertThat(other.address()).isEqualTo(one.address());
        assertThat(List.of(one.origin(), other.origin()))
                .containsExactlyInAnyOrder(EmbeddedPostgres.Origin.CREATED, EmbeddedPostgres.Origin.FOUND_RUNNING);

        write(one.address(), 1);
        first.close();
        write(other.address(), 2);
        assertThat(rows(other.address())).as("after the first has left").isEqualTo(2);

        second.close();
        assertThat(Postmaster.runningOn(cluster())).isEmpty();
    }

    @Test
    void a_process_killed_while_it_unpacks_or_creates_leaves_nothing_in_the_way() throws Exception {
        Path own = home.resolve("binaries");
        killWhenIt(own, ".unpacking-");
        assertThat(own).isDirectoryNotContaining("glob:**postgresql-*");
        killWhenIt(folder, "cluster.new-");
        assertThat(cluster()).doesNotExist();

        try (EmbeddedPostgres next = EmbeddedPostgres.open(folder, own, account, Durability.DURABLE)) {
            assertThat(next.origin()).isEqualTo(EmbeddedPostgres.Origin.CREATED);
            write(next.address(), 1);
        }
        assertThat(own).isDirectoryNotContaining("glob:**.unpacking-*");
        assertThat(folder).isDirectoryNotContaining("glob:**cluster.new-*");
    }

    @Test
    void the_database_is_closed_to_strangers_and_durable() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            DatabaseAddress address = postgres.address();
            for (String password : List.of("", "postgres", "wrong")) {
                assertThatThrownBy(() -> TestDatabase.connect(
                                new DatabaseAddress(address.jdbcUrl(), address.username(), password)))
                        .as("password '%s'", password)
                        .isInstanceOf(SQLException.class);
            }
            assertThat(setting(address, "is_superuser")).isEqualTo("off");
            DatabaseAddress superuser = postgres.superuserAddress();
            assertThat(setting(superuser, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(superuser, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(superuser, "unix_socket_directories")).isEmpty();
            assertThat(setting(superuser, "fsync")).isEqualTo("on");
            assertThat(setting(superuser, "synchronous_commit")).isEqualTo("on");
            assertThat(ask(superuser, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                    .isEqualTo("0");
        }
        for (String secret : List.of("password", "superuser-password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_database_of_another_major_version_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(cluster());
        Files.createFile(folder.resolve("turn.lock"));
        Files.writeString(cluster().resolve("PG_VERSION"), "9\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("made by PostgreSQL 9, but this build carries PostgreSQL 17")
                .hasMessageContaining("DDI_DATA_DIR");
        assertThat(cluster().resolve("PG_VERSION")).hasContent("9");
    }

    @Test
    void a_folder_with_files_of_somebody_else_is_refused() throws Exception {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(folder + " holds files that are not this application's");
    }

    @Test
    void a_lost_password_is_named() throws Exception {
        Files.createDirectories(cluster());
        Files.createFile(folder.resolve("turn.lock"));
        DataDirectory directory = new DataDirectory(folder);

        assertThatThrownBy(directory::password)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(folder.resolve("password") + " is missing");
    }

    @Test
    void what_a_killed_test_run_leaves_is_thrown_away_by_the_next_and_what_is_in_use_is_not() throws Exception {
        HolderProcess killed = HolderProcess.start(home.resolve("run-1"), binaries);
        HolderProcess living = HolderProcess.start(home.resolve("run-2"), binaries);
        serverOf(killed, home.resolve("run-1"));
        long used = serverOf(living, home.resolve("run-2"));
        killed.kill();
        Path mine = Files.createDirectory(home.resolve("run-3"));

        AbandonedTestDatabases.discardBeside(mine, "run-", PostgresBinaries.unpackInto(binaries), account);

        assertThat(home.resolve("run-1")).doesNotExist();
        assertThat(ProcessHandle.of(used)).isPresent();
        assertThat(mine).exists();
        living.close();
    }

    private static long serverOf(HolderProcess process, Path data) throws IOException {
        assertThat(process.opened().origin()).isEqualTo(EmbeddedPostgres.Origin.CREATED);
        return Postmaster.runningOn(data.resolve("cluster")).orElseThrow().pid();
    }

    private EmbeddedPostgres open() {
        return EmbeddedPostgres.open(folder, binaries, account, Durability.DURABLE);
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private void killServer() throws Exception {
        long pid = Postmaster.runningOn(cluster()).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    /** Kills a process as soon as it works on a file of that name. */
    private void killWhenIt(Path where, String prefix) throws Exception {
        HolderProcess process = HolderProcess.start(folder, home.resolve("binaries"));
        while (!holds(where, prefix)) {
            Thread.sleep(5);
        }
        process.kill();
    }

    private static boolean holds(Path folder, String prefix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.getFileName().toString().startsWith(prefix));
        }
    }

    private static void write(DatabaseAddress address, int row) throws SQLException {
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept (row int PRIMARY KEY)");
            statement.execute("INSERT INTO kept VALUES (" + row + ")");
        }
    }

    private static int rows(DatabaseAddress address) throws SQLException {
        return Integer.parseInt(ask(address, "SELECT count(*) FROM kept"));
    }

    private static String setting(DatabaseAddress address, String name) throws SQLException {
        return ask(address, "SELECT current_setting('" + name + "')");
    }

    private static String ask(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
