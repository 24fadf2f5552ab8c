package org.digitaldiplomacy.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.port.TimeInterval;
import org.digitaldiplomacy.port.Timelines.Question;
import org.digitaldiplomacy.port.Timelines.TimelinePoint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads made-up measurements of five metrics for every day of a year, of as many accounts as make so many rows, spread over
 * 200 countries, from a PostgreSQL of its own. What is asked for is drawn anew each time, and every query goes to the
 * database. All run in one virtual machine, so that each database is filled once. The slowest hundredth of a query should
 * take less than twice as long with a hundred times as many rows.
 *
 * <p>{@code mvn -Pbench -Dbench="Metrics -p partition=MONTH -p rows=10000000"} for partitions of months.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(0)
@Warmup(iterations = 2, time = 5, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 1, time = 10, timeUnit = TimeUnit.SECONDS)
public class MetricsBenchmark {

    private static final int ROWS_OF_AN_ACCOUNT = 5 * 365;
    private static final int COUNTRIES = 200;
    private static final MetricId FOLLOWERS = new MetricId("followers");
    private static final Map<String, FreshDatabase> FILLED = new HashMap<>();
    private static final Window YEAR = Window.year(2025);

    @Param({"100000", "1000000", "10000000"})
    int rows;

    @Param("YEAR")
    Partition partition;

    /** What a partition holds. */
    public enum Partition {
        MONTH,
        YEAR
    }

    private int accounts;
    private PostgresAccounts latest;
    private PostgresAccountTallies tallies;
    private PostgresTimelines timelines;
    private Set<String> needs;

    @Setup
    public void fill() throws SQLException {
        accounts = rows / ROWS_OF_AN_ACCOUNT;
        FreshDatabase fresh = FILLED.get(partition + " " + rows);
        if (fresh == null) {
            fresh = new FreshDatabase();
            new MadeUpMetrics(fresh).fill(accounts, COUNTRIES, partition == Partition.MONTH);
            FILLED.put(partition + " " + rows, fresh);
        }
        Database database = new OneConnection(fresh);
        latest = new PostgresAccounts(database);
        tallies = new PostgresAccountTallies(database);
        timelines = new PostgresTimelines(database);
        needs = new TreeSet<>();
        Measures.all().forEach(measure -> needs.addAll(measure.description().needs()));
    }

    @Benchmark
    public Map<AccountKey, List<AccountMetric>> latestOfAnAccount() {
        return latest.latest(List.of(account()));
    }

    @Benchmark
    public Map<AccountKey, List<AccountMetric>> aYearOfAnAccount() {
        return latest.series(List.of(account()), List.of(FOLLOWERS), null, null);
    }

    @Benchmark
    public List<Figure> allMeasuresOfACountry() {
        CountryCode country = MadeUpMetrics.country(ThreadLocalRandom.current().nextInt(COUNTRIES));
        List<MeasuredAccount> measured =
                tallies.ofCountries(List.of(country), YEAR, needs).getOrDefault(country, List.of());
        return Measures.all().stream()
                .map(measure -> measure.of(measured, YEAR))
                .toList();
    }

    @Benchmark
    public Map<CountryCode, List<TimelinePoint>> aYearOfACountryByMonth() {
        CountryCode country = MadeUpMetrics.country(ThreadLocalRandom.current().nextInt(COUNTRIES));
        return timelines.ofCountries(List.of(country), new Question(FOLLOWERS, TimeInterval.MONTH, null, null));
    }

    private AccountKey account() {
        return new AccountKey(
                new PlatformId("x"), "account" + ThreadLocalRandom.current().nextInt(accounts));
    }
}
