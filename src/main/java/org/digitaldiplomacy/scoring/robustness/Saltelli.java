package org.digitaldiplomacy.scoring.robustness;

/**
 * Saltelli's (2010) plan for Sobol indices: for each of {@code rows} pairs of points A and B, and for each factor, the
 * point A with that factor's coordinates taken from B. The pairs are the two halves of scrambled Sobol points.
 */
final class Saltelli implements Design {

    private final int dimensions;
    private final int[] starts;
    private final double[][] pairs;

    /**
     * @param rows best a power of two
     * @param starts the first coordinate of each factor, and at the end the number of coordinates
     */
    Saltelli(int rows, int[] starts, long seed) {
        this.starts = starts.clone();
        this.dimensions = starts[starts.length - 1];
        this.pairs = Design.sobol(rows, 2 * dimensions, seed);
    }

    /** How many points there are in a row: A, B, and one for each factor. */
    int columns() {
        return starts.length + 1;
    }

    @Override
    public int runs() {
        return pairs.length * columns();
    }

    /** Row by row: A, B, then A with factor 0 from B, with factor 1 from B, and so on. */
    @Override
    public double[] point(int run) {
        double[] pair = pairs[run / columns()];
        int column = run % columns();
        double[] point = new double[dimensions];
        System.arraycopy(pair, column == 1 ? dimensions : 0, point, 0, dimensions);
        if (column > 1) {
            int from = starts[column - 2];
            System.arraycopy(pair, dimensions + from, point, from, starts[column - 1] - from);
        }
        return point;
    }
}
