package org.digitaldiplomacy.scoring.treat;

import java.util.Optional;

/**
 * How lopsided and how heavy-tailed values are: sample skewness G1 and sample excess kurtosis G2, both 0 for a normal
 * distribution. With the central moments m2, m3, m4 of n values,
 *
 * <pre>
 * G1 = √(n(n − 1)) / (n − 2) · m3 / m2^(3/2)
 * G2 = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)(m4 / m2² − 3) + 6)
 * </pre>
 *
 * Joanes and Gill, Comparing measures of sample skewness and kurtosis (1998), type 2.
 */
public record Shape(double skewness, double kurtosis) {

    /** Empty for fewer than four values, or where all are equal: then neither number is defined. */
    public static Optional<Shape> of(double[] values) {
        int n = values.length;
        double sum = 0;
        for (double x : values) {
            sum += x;
        }
        double mean = sum / n;
        double reach = 0;
        for (double x : values) {
            reach = Math.max(reach, Math.abs(x - mean));
        }
        if (n < 4 || !(reach > 0) || !Double.isFinite(reach)) {
            return Optional.empty();
        }
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        for (double x : values) {
            double z = (x - mean) / reach; // at most 1, so that no power overflows
            double square = z * z;
            s2 += square;
            s3 += square * z;
            s4 += square * square;
        }
        double g1 = Math.sqrt(n) * s3 / (s2 * Math.sqrt(s2));
        double g2 = n * s4 / (s2 * s2) - 3;
        double skewness = g1 * Math.sqrt((double) n * (n - 1)) / (n - 2);
        double kurtosis = ((n + 1) * g2 + 6) * (n - 1) / ((double) (n - 2) * (n - 3));
        return Optional.of(new Shape(skewness, kurtosis));
    }

    /** Whether the values pass as free of outliers: when either number lies below its limit. */
    public boolean isWithin(double skewnessLimit, double kurtosisLimit) {
        return Math.abs(skewness) < skewnessLimit || kurtosis < kurtosisLimit;
    }
}
