package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.jspecify.annotations.Nullable;

/** The units of which at least one child is known, as rows to be held against each other. */
final class Alternatives {

    /** As a share of a child's largest value: wider than what the steps before lose to rounding, far below any data. */
    private static final double ROUNDING = 1e-12;

    private final List<Column> children;
    private final int[] units;
    private final double[][] values;
    private final boolean[][] known;
    /** For each child, the difference up to which two values are the same but for rounding. */
    private final double[] rounding;

    private Alternatives(List<Column> children, int[] units) {
        this.children = children;
        this.units = units;
        values = new double[units.length][children.size()];
        known = new boolean[units.length][children.size()];
        rounding = new double[children.size()];
        for (int a = 0; a < units.length; a++) {
            for (int k = 0; k < children.size(); k++) {
                known[a][k] = children.get(k).isKnown(units[a]);
                values[a][k] = known[a][k] ? children.get(k).value(units[a]) : 0;
                rounding[k] = Math.max(rounding[k], ROUNDING * Math.abs(values[a][k]));
            }
        }
    }

    static Alternatives of(List<Column> children) {
        int[] units = IntStream.range(0, children.get(0).size())
                .filter(u -> children.stream().anyMatch(c -> c.isKnown(u)))
                .toArray();
        return new Alternatives(children, units);
    }

    /** How many there are. */
    int count() {
        return units.length;
    }

    /** How many children each has, known or not. */
    int criteria() {
        return children.size();
    }

    boolean knows(int a, int k) {
        return known[a][k];
    }

    /** Whether the child is known of both. */
    boolean compares(int a, int b, int k) {
        return known[a][k] && known[b][k];
    }

    /** Meaningful where the child is known. */
    double value(int a, int k) {
        return values[a][k];
    }

    /** Whether the value is above zero by more than rounding. Meaningful where the child is known. */
    boolean isPositive(int a, int k) {
        return values[a][k] > rounding[k];
    }

    /**
     * By how much a is ahead of b on a child; 0 where they differ by no more than rounding, so that a tie stays one
     * whatever order sums were taken in. Meaningful where the child is known of both.
     */
    double lead(int a, int b, int k) {
        double difference = values[a][k] - values[b][k];
        return Math.abs(difference) <= rounding[k] ? 0 : difference;
    }

    /** The children that are known of one alternative. */
    int[] knownOf(int a) {
        return IntStream.range(0, children.size()).filter(k -> known[a][k]).toArray();
    }

    /**
     * Puts the scores back into the order of all units.
     *
     * @param reasons why an alternative has no score; null where it has
     */
    Column column(String method, double[] scores, @Nullable Reason[] reasons) {
        int size = children.get(0).size();
        double[] all = new double[size];
        @Nullable Reason[] why = new Reason[size];
        Arrays.fill(why, new Reason.NoPart("'" + method + "'"));
        for (int a = 0; a < units.length; a++) {
            all[units[a]] = reasons[a] == null ? scores[a] : 0;
            why[units[a]] = reasons[a];
        }
        return Column.owning(all, why);
    }

    Column column(String method, double[] scores) {
        return column(method, scores, new Reason[scores.length]);
    }
}
