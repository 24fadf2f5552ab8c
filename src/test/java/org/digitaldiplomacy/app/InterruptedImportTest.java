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
 * Kills the process that imports, or the database, at random moments. Each import gives every row a new value, so that
 * rows of two values are half an import, and a value below that of the last import that was acknowledged is a row lost.
 *
 * <p>{@code -Dkill.rounds=20} makes it more rounds than the few of every build.
 */
class InterruptedImportTest {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final int DAYS = 3_000;
    private static final List<String> METRICS = List.of("followers", "following", "posts", "likes", "views");
    private static final long LONGEST_MILLIS = Long.getLong("kill.within", 6_000);

    private final Random random = new Random(20_261_126);
    private final Path home;
    private final Path folder;
    private final Path binaries;

    InterruptedImportTest(@TempDir Path home) throws IOException {
        this.home = home;
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = home.resolve("data");
        binaries = TestDatabase.binaries(ServerAccount.ofProcess(), home);
    }

    @Test
    void a_kill_leaves_no_half_import_and_loses_no_acknowledged_row() throws Exception {
        HolderProcess holder = HolderProcess.start(folder, binaries);
        DatabaseAddress address = holder.opened().address();
        fill(address);
        int acknowledged = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Process importing = start(address, file(round));
            boolean killsDatabase = round % 2 == 0;
            boolean isDone = importing.waitFor(random.nextLong(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            if (killsDatabase) {
                killServer();
                isDone = importing.waitFor() == 0;
                holder.kill();
                holder = HolderProcess.start(folder, binaries);
                address = holder.opened().address();
            } else {
                importing.destroyForcibly().waitFor();
                isDone &= importing.exitValue() == 0;
            }
            acknowledged = isDone ? round : acknowledged;
            int found = whole(address);
            System.out.printf(
                    "round %d: %s killed, %s, rows of round %d%n",
                    round, killsDatabase ? "database" : "process", isDone ? "acknowledged" : "not acknowledged", found);
            assertThat(found).isBetween(acknowledged, round);
        }
        assertThat(start(address, file(ROUNDS + 1)).waitFor())
                .as("an interrupted import can be repeated")
                .isZero();
        assertThat(whole(address)).isEqualTo(ROUNDS + 1);
        holder.close();
    }

    /** The one value that all rows have; 0 where there is no row. */
    private static int whole(DatabaseAddress address) throws SQLException {
        try (Connection connection = TestDatabase.connect(address);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), count(DISTINCT value), coalesce(max(value), 0) FROM account_metric")) {
            row.next();
            assertThat(row.getInt(1)).as("rows").isIn(0, DAYS * METRICS.size());
            assertThat(row.getInt(2)).as("different values").isBetween(0, 1);
            return row.getInt(3);
        }
    }

    private Path file(int round) throws IOException {
        StringBuilder text = new StringBuilder("platform,handle,metric,period_start,date,value,rounded,source\n");
        LocalDate first = LocalDate.of(2010, 1, 1);
        for (int day = 0; day < DAYS; day++) {
            for (String metric : METRICS) {
                text.append("x,made-up,")
                        .append(metric)
                        .append(",,")
                        .append(first.plusDays(day))
                        .append(',');
                text.append(round).append(",0,made-up\n");
            }
        }
        return Files.writeString(home.resolve("round-" + round + ".csv"), text, UTF_8);
    }

    private Process start(DatabaseAddress address, Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "account_metrics",
                file.toString());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", address.jdbcUrl());
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", address.username());
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", address.password());
        Path said = home.resolve("said.txt");
        return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private void killServer() throws Exception {
        long pid = Postmaster.runningOn(folder.resolve("cluster")).orElseThrow().pid();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> workers = server.descendants().toList();
        server.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get();
    }

    private static void fill(DatabaseAddress address) throws SQLException {
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
