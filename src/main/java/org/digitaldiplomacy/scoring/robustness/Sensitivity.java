package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.digitaldiplomacy.scoring.robustness.VarianceShares.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Which choices the ranking owes most to: the Sobol indices of the units' ranks on a node, and of their mean shift.
 *
 * <p>All combinations are gone through, and the indices are exact, where only alternatives are to be chosen among and
 * their combinations are no more than the runs that sampling would take. Otherwise {@code rows × (choices + 2)} runs
 * are made. All weights of a choice count as one factor.
 *
 * @param rows a power of two
 * @param seed the same one gives the same result, whatever the number of threads
 * @param node whose ranks are looked at; empty: the root
 * @param resamples for the bootstrap intervals
 * @param level of the bootstrap intervals, such as 0.90
 */
public record Sensitivity(int rows, long seed, int threads, String node, int resamples, double level) {

    public Sensitivity {
        if (rows < 2 || Integer.bitCount(rows) != 1) {
            throw new IllegalArgumentException("rows must be a power of two from 2, found " + rows);
        }
        if (threads < 1 || resamples < 0 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("expected threads from 1, resamples from 0 and a level between 0 and 1,"
                    + " found " + threads + ", " + resamples + " and " + level);
        }
    }

    /** The usual: on all cores, of the root, 90 % intervals from 500 resamples. */
    public static Sensitivity of(int rows, long seed) {
        return new Sensitivity(rows, seed, Runtime.getRuntime().availableProcessors(), "", 500, 0.90);
    }

    public Sensitivity onThreads(int number) {
        return new Sensitivity(rows, seed, number, node, resamples, level);
    }

    public Sensitivity of(String other) {
        return new Sensitivity(rows, seed, threads, other, resamples, level);
    }

    /**
     * Result of the analysis.
     *
     * @param exact whether every combination was run
     * @param stopped how many runs could not be scored
     * @param overall of the mean, over units, of how many ranks they lie from where the methodology has them
     * @param units of each unit's rank, by the unit's code
     * @param rankedShares of each unit that the methodology itself ranks, in what share of the runs it could be ranked
     */
    public record Result(
            String node,
            boolean exact,
            int runs,
            int stopped,
            Outcome overall,
            Map<String, Outcome> units,
            Map<String, Double> rankedShares) {

        public Result {
            rankedShares = Collections.unmodifiableMap(new LinkedHashMap<>(rankedShares));
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        }

        /** How many units' ranks owe more to the choice than to any other, by total index. */
        public long leads(String choice) {
            return units.values().stream()
                    .filter(o -> o instanceof Outcome.Found found
                            && found.shares().choices().stream()
                                    .max(Comparator.comparingDouble(
                                            c -> c.total().value()))
                                    .filter(c -> c.choice().equals(choice))
                                    .isPresent())
                    .count();
        }
    }

    /**
     * @throws java.util.concurrent.CancellationException where the monitor, or an interrupt, ended the work
     * @throws IllegalArgumentException for a study without choices, or a node that the methodology does not have
     */
    public Result run(Study study, Monitor monitor) {
        Layout layout = study.layout();
        int choices = layout.choices().size();
        if (choices == 0) {
            throw new IllegalArgumentException("a study without choices has nothing to apportion");
        }
        String of = node.isEmpty() ? study.base().methodology().root().id() : node;
        int[] base = study.base().ranks(of);
        OptionalLong all = study.combinations();
        boolean exact = all.isPresent() && all.getAsLong() <= (long) rows * (choices + 2);
        Design design = exact
                ? new Design.Every(layout, (int) all.getAsLong())
                : new Saltelli(
                        rows,
                        IntStream.rangeClosed(0, choices).map(layout::start).toArray(),
                        seed);
        Ledger ledger = new Ledger(List.of(of), design.runs(), study.base());
        boolean[] stopped = new boolean[design.runs()];
        Workers.run(threads, design.runs(), monitor, run -> {
            try {
                ledger.write(run, study.score(design.point(run), Study.ALL));
            } catch (ScoringStopped e) {
                stopped[run] = true;
            }
        });
        RankTable table = new RankTable(ledger, design.runs(), base);
        @Nullable Outcome[] outcomes = new Outcome[base.length + 1];
        Workers.run(threads, outcomes.length, Monitor.NONE, i -> {
            int result = i == 0 ? RankTable.MEAN_SHIFT : i - 1;
            outcomes[i] = exact ? enumerated(layout, table, result) : sampled(layout, table, result);
        });
        Map<String, Outcome> units = new LinkedHashMap<>();
        for (int u = 0; u < base.length; u++) {
            units.put(study.base().units().code(u), made(outcomes[u + 1]));
        }
        int failed =
                (int) IntStream.range(0, stopped.length).filter(r -> stopped[r]).count();
        return new Result(
                of,
                exact,
                design.runs(),
                failed,
                made(outcomes[0]),
                units,
                rankedShares(study, table, base, design.runs() - failed));
    }

    private static Map<String, Double> rankedShares(Study study, RankTable table, int[] base, int counted) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int u = 0; u < base.length; u++) {
            if (base[u] > 0) {
                int unit = u;
                long ranked = IntStream.range(0, table.runs())
                        .filter(run -> table.result(run, unit).isPresent())
                        .count();
                shares.put(study.base().units().code(u), counted == 0 ? 0 : (double) ranked / counted);
            }
        }
        return shares;
    }

    private static Outcome made(@Nullable Outcome outcome) {
        if (outcome == null) {
            throw new IllegalStateException("a result was left out");
        }
        return outcome;
    }

    private static List<String> names(Layout layout) {
        return layout.choices().stream().map(Choice::id).toList();
    }

    private static Outcome enumerated(Layout layout, RankTable table, int result) {
        double[] results = new double[table.runs()];
        for (int run = 0; run < results.length; run++) {
            OptionalDouble found = table.result(run, result);
            if (found.isEmpty()) {
                return new Outcome.Nothing("there is no rank in some of the combinations");
            }
            results[run] = found.getAsDouble();
        }
        int[] sizes = IntStream.range(0, layout.choices().size())
                .map(layout::alternatives)
                .toArray();
        return new Factorial(sizes, results).shares(names(layout));
    }

    private Outcome sampled(Layout layout, RankTable table, int result) {
        int columns = layout.choices().size() + 2;
        List<double[]> complete = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] results = new double[columns];
            int known = 0;
            while (known < columns) {
                OptionalDouble found = table.result(row * columns + known, result);
                if (found.isEmpty()) {
                    break;
                }
                results[known++] = found.getAsDouble();
            }
            if (known == columns) {
                complete.add(results);
            }
        }
        if (complete.size() < Math.max(2, rows / 2)) {
            return new Outcome.Nothing("only " + complete.size() + " of " + rows
                    + " rows of runs have a rank throughout; half of them are needed");
        }
        return new Jansen(complete.toArray(new double[0][])).shares(names(layout), resamples, level, seed);
    }
}
