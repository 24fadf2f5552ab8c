package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;

/**
 * One criterion of a decision matrix, the higher the better. Where all values are zero or less, it counts costs: an
 * indicator of which less is better, and which is not normalised, comes with its sign changed.
 */
record Criterion(double least, double greatest, double sum, double squares) {

    static Criterion of(double[] values) {
        double sum = 0;
        double squares = 0;
        for (double x : values) {
            sum += x;
            squares += x * x;
        }
        return new Criterion(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow(),
                sum,
                squares);
    }

    static Criterion[] all(Matrix matrix) {
        Criterion[] all = new Criterion[matrix.x()[0].length];
        for (int k = 0; k < all.length; k++) {
            all[k] = of(matrix.criterion(k));
        }
        return all;
    }

    /** How far a value has come from the least to the greatest, 0 to 1; 1 where all are equal. */
    double way(double x) {
        return least == greatest ? 1 : (x - least) / (greatest - least);
    }

    boolean isBenefit() {
        return least >= 0 && greatest > 0;
    }

    boolean isCost() {
        return greatest <= 0 && least < 0;
    }
}
