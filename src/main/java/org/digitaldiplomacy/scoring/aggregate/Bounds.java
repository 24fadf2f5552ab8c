package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;

/** The range that a mean cannot leave. */
final class Bounds {

    private Bounds() {}

    /** Takes back what rounding carried beyond the smallest or the largest of the first {@code n} values. */
    static double clamp(double mean, double[] values, int n) {
        boolean below = false;
        boolean above = false;
        for (int k = 0; k < n; k++) {
            below |= values[k] < mean;
            above |= values[k] > mean;
            if (below && above) {
                return mean;
            }
        }
        return nearest(mean, values, n);
    }

    /**
     * The lower end of a mean's scale, under any weights: that of the child whose scale reaches lowest. A formula that
     * takes positive values alone comes down to zero where the children do not keep above it.
     */
    static OptionalDouble lowest(List<OptionalDouble> children, Aggregator.Domain domain) {
        OptionalDouble least = OptionalDouble.empty();
        for (OptionalDouble child : children) {
            if (child.isEmpty() || !domain.holds(child.getAsDouble())) {
                return domain == Aggregator.Domain.ANY ? OptionalDouble.empty() : OptionalDouble.of(0);
            }
            least = OptionalDouble.of(Math.min(child.getAsDouble(), least.orElse(child.getAsDouble())));
        }
        return least;
    }

    private static double nearest(double mean, double[] values, int n) {
        double least = values[0];
        double most = values[0];
        for (int k = 1; k < n; k++) {
            double value = values[k];
            if (value < least) {
                least = value;
            } else if (value > most) {
                most = value;
            }
        }
        return Math.max(least, Math.min(most, mean));
    }
}
