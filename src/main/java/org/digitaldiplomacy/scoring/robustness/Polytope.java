package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bounded convex set of weight vectors, given by its corners. Cut by planes, it stays exact up to rounding: two
 * corners are joined by an edge when no third one lies on all the planes that both lie on (Fukuda and Prodon 1996).
 */
final class Polytope {

    /** Corners this close to a plane lie on it. */
    static final double ON = 1e-12;

    private final List<Corner> corners;

    /** @param tight the planes that the corner lies on */
    private record Corner(double[] weights, BitSet tight) {}

    private Polytope(List<Corner> corners) {
        this.corners = corners;
    }

    /** All weights from zero that sum to one. Planes 0 to n − 1 are those of a weight of zero. */
    static Polytope simplex(int n) {
        List<Corner> corners = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            double[] weights = new double[n];
            weights[k] = 1;
            BitSet tight = new BitSet();
            tight.set(0, n);
            tight.clear(k);
            corners.add(new Corner(weights, tight));
        }
        return new Polytope(corners);
    }

    int size() {
        return corners.size();
    }

    double[] corner(int i) {
        return corners.get(i).weights();
    }

    /** The part in which {@code normal · weights ≤ bound}; null where there is none. */
    @Nullable
    Polytope cut(double[] normal, double bound, int plane) {
        double[] over = new double[corners.size()];
        boolean inside = false;
        for (int i = 0; i < over.length; i++) {
            over[i] = dot(normal, corners.get(i).weights()) - bound;
            inside |= over[i] <= ON;
        }
        if (!inside) {
            return null;
        }
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < over.length; i++) {
            if (over[i] < -ON) {
                kept.add(corners.get(i));
            } else if (over[i] <= ON) {
                kept.add(
                        new Corner(corners.get(i).weights(), with(corners.get(i).tight(), plane)));
            }
        }
        for (int i = 0; i < over.length; i++) {
            for (int j = 0; j < over.length; j++) {
                if (over[i] < -ON && over[j] > ON) {
                    BitSet shared = (BitSet) corners.get(i).tight().clone();
                    shared.and(corners.get(j).tight());
                    if (isEdge(i, j, shared)) {
                        kept.add(new Corner(between(i, j, over), with(shared, plane)));
                    }
                }
            }
        }
        return new Polytope(kept);
    }

    private boolean isEdge(int i, int j, BitSet shared) {
        for (int k = 0; k < corners.size(); k++) {
            if (k != i && k != j) {
                BitSet missing = (BitSet) shared.clone();
                missing.andNot(corners.get(k).tight());
                if (missing.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }

    private double[] between(int i, int j, double[] over) {
        double[] from = corners.get(i).weights();
        double[] to = corners.get(j).weights();
        double part = over[i] / (over[i] - over[j]);
        double[] weights = new double[from.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.max(0, from[k] + part * (to[k] - from[k]));
        }
        return weights;
    }

    private static BitSet with(BitSet tight, int plane) {
        BitSet more = (BitSet) tight.clone();
        more.set(plane);
        return more;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
