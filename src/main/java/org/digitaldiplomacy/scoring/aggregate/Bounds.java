package org.digitaldiplomacy.scoring.aggregate;

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
