package org.digitaldiplomacy.scoring.robustness;

import org.hipparchus.random.SobolSequenceGenerator;

/** Which points of the unit cube are tried. */
interface Design {

    int runs();

    double[] point(int run);

    /** Independent random points. */
    record Random(int runs, int dimensions, long seed) implements Design {
        @Override
        public double[] point(int run) {
            long stream = SplitMix.stream(seed, run);
            double[] point = new double[dimensions];
            for (int d = 0; d < dimensions; d++) {
                point[d] = SplitMix.unit(stream, d);
            }
            return point;
        }
    }

    /** Every combination of alternatives once; the last choice varies fastest. */
    record Every(Layout layout, int runs) implements Design {
        @Override
        public double[] point(int run) {
            double[] point = new double[layout.dimensions()];
            int rest = run;
            for (int c = layout.choices().size() - 1; c >= 0; c--) {
                int n = layout.alternatives(c);
                point[layout.start(c)] = layout.coordinate(c, rest % n);
                rest /= n;
            }
            return point;
        }
    }

    /**
     * The first points of a Sobol sequence (Joe and Kuo 2008), scrambled as Owen (1995) proposed: each bit of a
     * coordinate is flipped or not, depending on the seed, the coordinate and the bits before it. That keeps the points
     * as evenly spread as they are, and makes each of them uniformly random.
     */
    static double[][] sobol(int points, int dimensions, long seed) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        double[][] all = new double[points][];
        for (int i = 0; i < points; i++) {
            all[i] = sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                all[i][d] = scramble((long) (all[i][d] * 0x1p53), SplitMix.stream(seed, d)) * 0x1p-53;
            }
        }
        return all;
    }

    /** @param x 53 bits */
    private static long scramble(long x, long stream) {
        long flips = 0;
        for (int bit = 52; bit >= 0; bit--) {
            long before = x >>> (bit + 1) | 1L << (52 - bit); // the bits before, and how many they are
            flips |= (SplitMix.bits(stream, before) & 1) << bit;
        }
        return x ^ flips;
    }
}
