package org.digitaldiplomacy.scoring.treat;

import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Moves what lies beyond two quantiles onto them, whatever the column's shape. */
public record WinsorisePercentile(double lower, double upper) implements Treatment {

    public static final Method<Treatment> METHOD = new Method<Treatment>(
                    Treatment.class,
                    "winsorise-percentile",
                    "Moves values beyond two percentiles onto them.",
                    "min(max(x, q(lower)), q(upper)), q interpolated between the values at ranks 1 + (n − 1) p",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3; quantiles of Hyndman and Fan"
                            + " (1996), type 7",
                    List.of(
                            Parameter.number("lower", "The lower percentile.")
                                    .atLeast(0)
                                    .atMost(100)
                                    .orElse(2.5),
                            Parameter.number("upper", "The upper percentile.")
                                    .atLeast(0)
                                    .atMost(100)
                                    .orElse(97.5)),
                    a -> new WinsorisePercentile(a.number("lower"), a.number("upper")))
            .monotone();

    public WinsorisePercentile {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("a lower percentile below the upper one");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Treated treat(Column column) {
        double[] values = column.knownValues();
        if (values.length == 0) {
            return Outcome.untreated(column);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double least = quantile(sorted, lower / 100);
        double greatest = quantile(sorted, upper / 100);
        int moved = 0;
        for (int i = 0; i < values.length; i++) {
            double x = Math.min(Math.max(values[i], least), greatest);
            moved += x == values[i] ? 0 : 1;
            values[i] = x;
        }
        return moved == 0
                ? Outcome.untreated(column)
                : new Treated(Outcome.withKnown(column, values), "capped " + Outcome.points(moved), moved);
    }

    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        double part = at - below;
        return sorted[below] * (1 - part) + sorted[above] * part;
    }
}
