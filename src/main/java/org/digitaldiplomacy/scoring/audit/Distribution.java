package org.digitaldiplomacy.scoring.audit;

import java.util.Arrays;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.treat.Shape;

/**
 * How a column's known values are spread. A number that is not defined says why: all of them for a column of which
 * nothing is known, the standard deviation for one value, skewness and kurtosis for fewer than four or equal values.
 *
 * @param units how many units there are
 * @param known of how many of them the value is known
 * @param deviation the sample standard deviation, with n − 1
 * @param skewness the sample skewness G1
 * @param kurtosis the sample excess kurtosis G2
 * @param hasOutliers |G1| ≥ 2 and G2 ≥ 3.5, the usual test of the Joint Research Centre
 * @param equal the share of known values that are the most frequent value, 0 to 1
 */
public record Distribution(
        int units,
        int known,
        Cell min,
        Cell max,
        Cell mean,
        Cell median,
        Cell deviation,
        Cell skewness,
        Cell kurtosis,
        boolean hasOutliers,
        Cell equal) {

    private static final double SKEWNESS_LIMIT = 2;
    private static final double KURTOSIS_LIMIT = 3.5;

    public static Distribution of(Variable variable) {
        Column column = variable.values();
        double[] sorted = column.knownValues();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            Cell none = Cell.missing(new Reason.NoObservation(variable.name()));
            return new Distribution(column.size(), 0, none, none, none, none, none, none, none, false, none);
        }
        double mean = mean(sorted);
        Optional<Shape> shape = Shape.of(sorted);
        Cell shapeless = Cell.missing(
                n < 4
                        ? new Reason.MethodFailed("shape", "at least 4 values are needed, found " + n)
                        : new Reason.NoSpread(variable.name()));
        return new Distribution(
                column.size(),
                n,
                Cell.of(sorted[0]),
                Cell.of(sorted[n - 1]),
                Cell.of(mean),
                Cell.of(sorted[(n - 1) / 2] / 2 + sorted[n / 2] / 2),
                n < 2
                        ? Cell.missing(new Reason.MethodFailed("standard deviation", "at least 2 values are needed"))
                        : deviation(sorted, mean),
                shape.map(s -> Cell.of(s.skewness())).orElse(shapeless),
                shape.map(s -> Cell.of(s.kurtosis())).orElse(shapeless),
                shape.isPresent() && !shape.get().isWithin(SKEWNESS_LIMIT, KURTOSIS_LIMIT),
                Cell.of((double) mostFrequent(sorted) / n));
    }

    /** The share of units of which the value is not known, 0 to 1. */
    public double missing() {
        return units == 0 ? 0 : (double) (units - known) / units;
    }

    private static double mean(double[] sorted) {
        double base = sorted[0];
        double rest = 0;
        for (double x : sorted) {
            rest += x / sorted.length - base / sorted.length;
        }
        return Math.min(sorted[sorted.length - 1], Math.max(base, base + rest));
    }

    private static Cell deviation(double[] sorted, double mean) {
        double reach = Math.max(sorted[sorted.length - 1] - mean, mean - sorted[0]);
        if (!(reach > 0)) {
            return Cell.of(0);
        }
        double sum = 0;
        for (double x : sorted) {
            double z = (x - mean) / reach;
            sum += z * z;
        }
        double deviation = reach * Math.sqrt(sum / (sorted.length - 1));
        return Double.isFinite(deviation)
                ? Cell.of(deviation)
                : Cell.missing(new Reason.MethodFailed("standard deviation", "the values lie too far apart"));
    }

    private static int mostFrequent(double[] sorted) {
        int most = 0;
        for (int from = 0, i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                most = Math.max(most, i - from);
                from = i;
            }
        }
        return most;
    }
}
