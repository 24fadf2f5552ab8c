package org.digitaldiplomacy.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills ({@code SIGKILL}) the packaged command that imports, the service, or the database, at random moments between an
 * import's begin and its end. Each import gives all rows one value of its own: two values are half an import, and a value
 * below that of the last import that was acknowledged is a row lost.
 *
 * <p>{@code -Dkill.rounds=20} interrupts twenty imports of each kind, instead of the one of every build.
 */
class InterruptedImportIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
    private static final int DAYS = 3_000;
    private static final List<String> METRICS = List.of("followers", "following", "posts", "likes", "views");

    /** What is killed. */
    private enum Killed {
        COMMAND,
        SERVICE,
        DATABASE
    }

    private final Random random = new Random(20_261_126);
    private final Path home;
    private final Path folder;
    private final Path binaries;
    private HolderProcess holder;
    private PackagedApplication application;

    /** The value of the latest file. */
    private int sent;

    /** The value that all rows have at least. */
    private int acknowledged;

    InterruptedImportIT(@TempDir Path home) throws IOException {
        this.home = home;
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = home.resolve("data");
        binaries = TestDatabase.binaries(ServerAccount.ofProcess(), home);
        holder = HolderProcess.start(folder, binaries);
        application = new PackagedApplication(holder.opened().address(), home);
    }

    @Test
    void a_kill_leaves_no_half_import_and_loses_no_acknowledged_row() throws Exception {
        fill();
        String token = application.ingestToken();
        complete(Killed.COMMAND, token);
        for (Killed killed : Killed.values()) {
            long whole = complete(killed, token);
            int interrupted = 0;
            for (int tried = 0; interrupted < ROUNDS; tried++) {
                assertThat(tried)
                        .as("%d of %d imports were interrupted, in attempts", interrupted, ROUNDS)
                        .isLessThan(5 + 3 * ROUNDS);
                interrupted += interrupt(killed, token, whole) ? 1 : 0;
            }
            complete(killed, token);
        }
        holder.close();
    }

    /** Imports to the end. Returns how many milliseconds it took, by the log of imports. */
    private long complete(Killed killed, String token) throws Exception {
        try (RunningImport running = start(killed, token)) {
            assertThat(running.isAcknowledged()).as("import %d", sent).isTrue();
        }
        acknowledged = sent;
        assertThat(whole()).isEqualTo(sent);
        return select("SELECT 1000 * extract(epoch FROM finished_at - started_at) FROM import ORDER BY number DESC");
    }

    /** Imports and kills. Returns whether the import had not been acknowledged by then. */
    private boolean interrupt(Killed killed, String token, long whole) throws Exception {
        long before = select("SELECT count(*) FROM import");
        try (RunningImport running = start(killed, token)) {
            while (select("SELECT count(*) FROM import") == before) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            long moment = random.nextLong(whole);
            TimeUnit.MILLISECONDS.sleep(moment);
            if (killed == Killed.DATABASE) {
                killDatabase();
            } else {
                running.kill();
            }
            boolean isDone = running.isAcknowledged();
            if (killed == Killed.DATABASE) {
                holder.kill();
                holder = HolderProcess.start(folder, binaries);
                application = new PackagedApplication(holder.opened().address(), home);
            }
            acknowledged = isDone ? sent : acknowledged;
            int found = whole();
            System.out.printf(
                    "import %d: %s killed %d of %d ms after its begin, %s, rows of import %d%n",
                    sent, killed, moment, whole, isDone ? "acknowledged" : "not acknowledged", found);
            assertThat(found).isBetween(acknowledged, sent);
            return !isDone;
        }
    }

    private RunningImport start(Killed killed, String token) throws Exception {
        sent++;
        Path file = file(sent);
        return killed == Killed.SERVICE ? application.importByService(file, token) : application.importByCommand(file);
    }

    /** The one value that all rows have; 0 where there is no row. The log of imports says the same. */
    private int whole() throws SQLException {
        try (Connection connection = TestDatabase.connect(application.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), count(DISTINCT value), coalesce(max(value), 0), (SELECT reason FROM import"
                                + " WHERE state = 'DONE' ORDER BY number DESC LIMIT 1) FROM account_metric")) {
            row.next();
            assertThat(row.getInt(1)).as("rows").isIn(0, DAYS * METRICS.size());
            assertThat(row.getInt(2)).as("different values").isBetween(0, 1);
            assertThat(row.getInt(3))
                    .as("the latest import that is logged as done")
                    .isEqualTo(row.getInt(4));
            return row.getInt(3);
        }
    }

    private long select(String number) throws SQLException {
        try (Connection connection = TestDatabase.connect(application.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(number)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Path file(int value) throws IOException {
        StringBuilder text = new StringBuilder("platform,handle,metric,period_start,date,value,rounded,source\n");
        LocalDate first = LocalDate.of(2010, 1, 1);
        for (int day = 0; day < DAYS; day++) {
            for (String metric : METRICS) {
                text.append("x,made-up,").append(metric).append(",,").append(first.plusDays(day));
                text.append(',').append(value).append(",0,made-up\n");
            }
        }
        return Files.writeString(home.resolve(value + ".csv"), text, UTF_8);
    }

    private void killDatabase() throws Exception {
        long pid = Postmaster.runningOn(folder.resolve("cluster")).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get();
    }

    private void fill() throws SQLException {
        DatabaseAddress address = application.database();
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.username(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO source (id, publisher, title, licence, licence_class, citation)"
                    + " VALUES ('made-up', 'Nobody', 'Made up', 'CC0', 'OPEN', 'Nobody')");
            statement.execute("INSERT INTO platform VALUES ('x')");
            statement.execute("INSERT INTO institution (id, kind, name, as_of, source)"
                    + " VALUES ('made-up', 'NGO', 'Made up', '2024-01-01', 'made-up')");
            statement.execute("INSERT INTO account (platform, handle, institution, as_of, source)"
                    + " VALUES ('x', 'made-up', 'made-up', '2024-01-01', 'made-up')");
        }
    }
}
