package org.digitaldiplomacy.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.search.Handles;
import org.digitaldiplomacy.search.Hit;
import org.digitaldiplomacy.search.Query;
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
 * Finds accounts by handle among made-up ones, of which each shares its kind, country and city with thousands of others, and
 * ranks them. The slowest hundredth should take no more than 50 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@Fork(0)
@Warmup(iterations = 2, time = 5, timeUnit = TimeUnit.SECONDS)
@Measurement(iterations = 1, time = 10, timeUnit = TimeUnit.SECONDS)
public class HandleSearchBenchmark {

    private static final int MOST = 500;
    private static final List<String> KINDS =
            List.of("MFA_", "emb", "Embassy", "consulate", "amb", "gov", "pres", "the");
    private static final List<String> COUNTRIES = List.of(
            "Estonia", "france", "Germany", "India", "china", "Brasil", "kenya", "UK", "Japan", "Ukraine", "peru",
            "Norge");
    private static final List<String> CITIES = List.of(
            "Paris", "london", "Roma", "Wien", "delhi", "tokyo", "NYC", "Lima", "quito", "Oslo", "riga", "Kyiv");

    @Param("1000000")
    int accounts;

    private PostgresAccounts found;

    @Setup
    public void fill() throws SQLException {
        FreshDatabase fresh = new FreshDatabase();
        new MadeUpMetrics(fresh).accounts(accounts, handle());
        found = new PostgresAccounts(new OneConnection(fresh));
    }

    @Benchmark
    public List<Hit<Account>> byBeginning() {
        return search(any(KINDS) + any(COUNTRIES));
    }

    @Benchmark
    public List<Hit<Account>> byPart() {
        return search(any(COUNTRIES) + "in" + any(CITIES));
    }

    @Benchmark
    public List<Hit<Account>> withATypingError() {
        return search(any(KINDS) + any(COUNTRIES) + "inn" + any(CITIES));
    }

    private List<Hit<Account>> search(String text) {
        Query query = Query.of(text);
        List<Account> likely = found.withHandlesLike(query.squeezed(), MOST);
        if (likely.isEmpty()) {
            likely = found.withHandles(Handles.misspelt(query), MOST);
        }
        return Handles.rank(likely, account -> account.key().handle(), query);
    }

    private static String any(List<String> words) {
        return words.get(ThreadLocalRandom.current().nextInt(words.size()));
    }

    /** In SQL, of the number {@code n}: the words at their places, and the number to tell it from others. */
    private static String handle() {
        return word(KINDS, "n") + " || " + word(COUNTRIES, "n / 8") + " || 'in' || " + word(CITIES, "n / 96")
                + " || n / 1152";
    }

    private static String word(List<String> words, String place) {
        return "(ARRAY['" + String.join("', '", words) + "'])[1 + " + place + " % " + words.size() + "]";
    }
}
