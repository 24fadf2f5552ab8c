package org.digitaldiplomacy.scoring.weigh;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Weigher.Weights;

/**
 * The children that take part, those with a stated weight above zero, over the units of which all of them are known:
 * what correlations are computed from.
 */
final class CompleteCases {

    private static final int FEWEST = 3;

    private final List<String> names;
    private final int[] members;
    private final int units;
    private final double[][] centred;
    private final double[] lengths;

    private CompleteCases(List<String> names, int[] members, int units, double[][] centred) {
        this.names = names;
        this.members = members;
        this.units = units;
        this.centred = centred;
        this.lengths = new double[members.length];
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] = Math.sqrt(dot(centred[k], centred[k]));
        }
    }

    /** Names for children that have none, counted from 1. */
    static List<String> numbered(int children) {
        return IntStream.rangeClosed(1, children).mapToObj(k -> "child " + k).toList();
    }

    static CompleteCases of(List<String> names, double[] stated, List<Column> children) {
        int[] members =
                IntStream.range(0, stated.length).filter(k -> stated[k] > 0).toArray();
        int[] units = IntStream.range(
                        0, children.isEmpty() ? 0 : children.get(0).size())
                .filter(u -> IntStream.of(members).allMatch(k -> children.get(k).isKnown(u)))
                .toArray();
        double[][] centred = new double[members.length][];
        for (int k = 0; k < members.length; k++) {
            Column child = children.get(members[k]);
            double[] values = IntStream.of(units).mapToDouble(child::value).toArray();
            centred[k] = centred(values);
        }
        return new CompleteCases(names, members, units.length, centred);
    }

    /** Constant values give exact zeros, whatever rounding does to their mean. */
    private static double[] centred(double[] values) {
        double[] shifted = DoubleStream.of(values).map(x -> x - values[0]).toArray();
        double mean = OrderedSum.mean(shifted);
        return DoubleStream.of(shifted).map(x -> x - mean).toArray();
    }

    /** How many children take part. */
    int size() {
        return members.length;
    }

    /** Why no correlations can be computed; empty where they can. */
    Optional<Reason> refusal(String method) {
        if (members.length > 0 && units < FEWEST) {
            return Optional.of(new Reason.MethodFailed(
                    method, "at least " + FEWEST + " units with all children known are needed, found " + units));
        }
        for (int k = 0; k < members.length; k++) {
            if (lengths[k] == 0) {
                return Optional.of(new Reason.NoSpread(child(k)));
            }
        }
        return Optional.empty();
    }

    /** The name of a participant in reasons. */
    String child(int k) {
        return names.get(members[k]);
    }

    /** The standard deviation times √(units − 1): enough where only ratios count. */
    double length(int k) {
        return lengths[k];
    }

    /** The largest value less the smallest. */
    double range(int k) {
        return DoubleStream.of(centred[k]).max().orElse(0)
                - DoubleStream.of(centred[k]).min().orElse(0);
    }

    /** Pearson's correlation; both need spread. */
    double correlation(int j, int k) {
        return j == k ? 1 : Math.max(-1, Math.min(1, dot(centred[j], centred[k]) / (lengths[j] * lengths[k])));
    }

    double[][] correlations() {
        double[][] r = new double[size()][size()];
        for (int j = 0; j < r.length; j++) {
            for (int k = 0; k < r.length; k++) {
                r[j][k] = correlation(j, k);
            }
        }
        return r;
    }

    /** The participants' weights among all children; the others get zero. */
    Weights found(double[] weights) {
        double[] found = new double[names.size()];
        for (int k = 0; k < members.length; k++) {
            found[members[k]] = weights[k];
        }
        return new Weights.Found(found);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
