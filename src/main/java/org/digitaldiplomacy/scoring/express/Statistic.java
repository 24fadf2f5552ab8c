package org.digitaldiplomacy.scoring.express;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.model.OrderedSum;

/** Number that sums up all units of which something is known. */
enum Statistic {
    MIN("units-min", 1),
    MAX("units-max", 1),
    SUM("units-sum", 1),
    MEAN("units-mean", 1),
    MEDIAN("units-median", 1),
    SD("units-sd", 2);

    private final String word;
    private final int least;

    Statistic(String word, int least) {
        this.word = word;
        this.least = least;
    }

    static Optional<Statistic> called(String word) {
        return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(s -> s.word).toList();
    }

    /** How many units must be known. */
    int least() {
        return least;
    }

    double of(double[] known) {
        return switch (this) {
            case MIN -> Arrays.stream(known).min().orElseThrow();
            case MAX -> Arrays.stream(known).max().orElseThrow();
            case SUM -> OrderedSum.of(known);
            case MEAN -> OrderedSum.mean(known);
            case MEDIAN -> median(known);
            case SD -> deviation(known);
        };
    }

    static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    private static double deviation(double[] x) {
        double mean = OrderedSum.mean(x);
        return Math.sqrt(
                OrderedSum.of(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).toArray()) / (x.length - 1));
    }
}
