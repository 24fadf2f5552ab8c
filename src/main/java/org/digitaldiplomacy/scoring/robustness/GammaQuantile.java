package org.digitaldiplomacy.scoring.robustness;

import org.hipparchus.special.Gamma;

/** The inverse of the gamma distribution's cumulative probability, with scale 1. */
final class GammaQuantile {

    private static final double PRECISION = 1e-13;
    private static final int STEPS = 100;

    private GammaQuantile() {}

    /**
     * Newton's steps on P(shape, x) = p, kept inside a shrinking bracket.
     *
     * @param shape above 0
     * @param p from 0 to below 1
     */
    static double of(double shape, double p) {
        if (p <= 0) {
            return 0;
        }
        double logGamma = Gamma.logGamma(shape);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start(shape, p, logGamma);
        for (int step = 0; step < STEPS && x > 0; step++) {
            double miss = Gamma.regularizedGammaP(shape, x) - p;
            if (miss > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
            double next = x - miss / density;
            if (!(next > low && next < high)) {
                next = high < Double.POSITIVE_INFINITY ? (low + high) / 2 : 2 * x;
            }
            if (Math.abs(next - x) <= PRECISION * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Wilson and Hilferty's (1931) cube; for small values the first term of the series of P. */
    private static double start(double shape, double p, double logGamma) {
        double z = normal(p);
        double cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        double middle = shape * cube * cube * cube;
        return cube > 0 && middle > 0.2 * shape
                ? middle
                : StrictMath.exp((StrictMath.log(p) + StrictMath.log(shape) + logGamma) / shape);
    }

    /** The normal quantile to three digits: Abramowitz and Stegun (1964), 26.2.23. */
    private static double normal(double p) {
        double t = Math.sqrt(-2 * StrictMath.log(Math.min(p, 1 - p)));
        double tail =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        return p < 0.5 ? -tail : tail;
    }
}
