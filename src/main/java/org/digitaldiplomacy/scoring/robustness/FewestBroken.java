package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Weights that break as few as possible of the conditions {@code normal · weights ≤ bound}, by branch and bound: a set
 * of weights in which some conditions hold and others are broken throughout is cut in two along one that is neither.
 * The answer is exact when nothing is left that could be better; else the search ends with what it has, and with a
 * bound on what there could be.
 */
final class FewestBroken {

    private final double[][] normals;
    private final double bound;
    private final int effort;
    private final PriorityQueue<Part> open = new PriorityQueue<>(
            Comparator.comparingInt(Part::broken).thenComparingInt(part -> part.undecided().length));
    private int fewest = Integer.MAX_VALUE;
    private double @Nullable [] weights;

    /** @param broken how many conditions are broken throughout; of the undecided ones it is not known */
    private record Part(Polytope set, int broken, int[] undecided) {}

    /**
     * @param fewest how many conditions the weights break
     * @param bound how many every weights break at least
     */
    record Found(int fewest, int bound, double[] weights) {}

    /** @param effort how many parts to look at, at most */
    FewestBroken(double[][] normals, double bound, int effort) {
        this.normals = normals;
        this.bound = bound;
        this.effort = effort;
    }

    Found search(Polytope all) {
        int[] undecided = new int[normals.length];
        for (int c = 0; c < undecided.length; c++) {
            undecided[c] = c;
        }
        look(all, 0, undecided);
        int looked = 1;
        while (!open.isEmpty() && open.peek().broken() < fewest && looked < effort) {
            Part part = open.remove();
            int split = part.undecided()[0];
            int[] rest = Arrays.copyOfRange(part.undecided(), 1, part.undecided().length);
            int plane = normals[split].length + split;
            Polytope holds = part.set().cut(normals[split], bound, plane);
            if (holds != null) {
                look(holds, part.broken(), rest);
            }
            Polytope broken = part.set().cut(negative(normals[split]), -bound, plane);
            if (broken != null) {
                look(broken, part.broken() + 1, rest);
            }
            looked += 2;
        }
        int least = open.isEmpty() ? fewest : Math.min(fewest, open.peek().broken());
        double[] found = weights;
        if (found == null) {
            throw new IllegalStateException("a set of weights without corners");
        }
        return new Found(fewest, least, found);
    }

    /** Decides what it can about a part, tries its corners, and keeps it when it may hold something better. */
    private void look(Polytope set, int broken, int[] undecided) {
        int certain = broken;
        int[] atCorner = new int[set.size()];
        List<int[]> split = new ArrayList<>();
        for (int c : undecided) {
            int breaks = 0;
            for (int i = 0; i < atCorner.length; i++) {
                if (Polytope.dot(normals[c], set.corner(i)) > bound + Polytope.ON) {
                    atCorner[i]++;
                    breaks++;
                }
            }
            if (breaks == atCorner.length) {
                certain++;
            } else if (breaks > 0) {
                split.add(new int[] {c, Math.abs(2 * breaks - atCorner.length)});
            }
        }
        for (int i = 0; i < atCorner.length; i++) {
            if (broken + atCorner[i] < fewest) {
                fewest = broken + atCorner[i];
                weights = set.corner(i).clone();
            }
        }
        if (certain < fewest && !split.isEmpty()) {
            split.sort(Comparator.comparingInt(s -> s[1]));
            open.add(new Part(set, certain, split.stream().mapToInt(s -> s[0]).toArray()));
        }
    }

    private static double[] negative(double[] normal) {
        double[] negative = normal.clone();
        for (int k = 0; k < negative.length; k++) {
            negative[k] = -negative[k];
        }
        return negative;
    }
}
