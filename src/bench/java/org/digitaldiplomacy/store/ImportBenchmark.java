package org.digitaldiplomacy.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.PGConnection;

/**
 * Made-up measurements of 2,000 accounts, as a monitoring company would send them: day after day, five of each account.
 * An import by their natural keys, with every check, beside a bare COPY of the same rows, resolved beforehand, into the
 * same table with its constraints, indexes and triggers. With 256 MB of heap.
 *
 * <p>{@code mvn -Pbench -Dbench="ImportBenchmark -p rows=10000000"} for as many as a year's feed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ImportBenchmark {

    private static final int ACCOUNTS = 2_000;
    private static final List<String> METRICS = List.of("followers", "following", "posts", "likes", "views");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Param("1000000")
    private int rows;

    private FreshDatabase fresh;
    private Path csv;
    private Path copy;

    @Setup
    public void prepare() throws SQLException, IOException {
        fresh = new FreshDatabase();
        fresh.run("INSERT INTO source (id, publisher, title, licence, licence_class, citation)"
                + " VALUES ('made-up', 'Nobody', 'Made up', 'CC0', 'OPEN', 'Nobody')");
        fresh.run("INSERT INTO platform VALUES ('x')");
        fresh.run("INSERT INTO institution (id, kind, name, as_of, source)"
                + " VALUES ('made-up', 'NGO', 'Made up', '2020-01-01', 'made-up')");
        fresh.run("INSERT INTO account (platform, handle, institution, as_of, source)"
                + " SELECT 'x', 'account-' || n, 'made-up', '2020-01-01', 'made-up' FROM generate_series(1, " + ACCOUNTS
                + ") n");
        fresh.run("INSERT INTO metric SELECT unnest(ARRAY['" + String.join("', '", METRICS) + "'])");
        fresh.run("SELECT account_metric_year(y) FROM generate_series(2020, 2026) y");
        fresh.run("ANALYZE");
        csv = Files.createTempFile("import", ".csv");
        copy = Files.createTempFile("import", ".copy");
        write();
    }

    private void write() throws IOException {
        long first = fresh.database()
                .list("SELECT min(id) FROM account", row -> row.getLong(1))
                .get(0);
        try (BufferedWriter text = Files.newBufferedWriter(csv);
                BufferedWriter raw = Files.newBufferedWriter(copy)) {
            text.write("platform,handle,metric,period_start,date,value,rounded,source\n");
            for (int row = 0; row < rows; row++) {
                int account = row / METRICS.size() % ACCOUNTS;
                String metric = METRICS.get(row % METRICS.size());
                LocalDate date = FIRST.plusDays(row / METRICS.size() / ACCOUNTS);
                int value = 1_000 + row * 31 % 1_000_003;
                text.write("x,account-" + (account + 1) + "," + metric + ",," + date + "," + value + ",0,made-up\n");
                raw.write((first + account) + "\t" + metric + "\t\\N\t" + date + "\t" + value + "\t0\tmade-up\n");
            }
        }
    }

    /** The way of {@code psql}'s {@code \copy}. */
    @Benchmark
    public long bareCopy() throws SQLException {
        return fresh.database().transaction(connection -> {
            try (Reader reader = Files.newBufferedReader(copy)) {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY account_metric (account_id, metric, period_start, date, value, rounded, source)"
                                        + " FROM STDIN",
                                reader,
                                1 << 16);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    @Benchmark
    public ImportReport imported() throws IOException {
        ImportOrder order = new ImportOrder(
                UUID.randomUUID(), "account_metrics", Format.CSV, Packing.NONE, ImportOrder.Mode.ALL, false, "");
        Identity feed = new Identity("feed", null, Set.of(Permission.INGEST));
        try (InputStream in = Files.newInputStream(csv)) {
            ImportReport report = new StreamedImports(new PostgresImports(fresh.database()), Clock.systemUTC())
                    .run(order, feed, in, counts -> {});
            if (report.counts().added() != rows) {
                throw new IllegalStateException("found " + report + ", expected " + rows + " rows added");
            }
            return report;
        }
    }

    @TearDown
    public void discard() throws IOException {
        Files.delete(csv);
        Files.delete(copy);
    }
}
