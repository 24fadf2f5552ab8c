package org.digitaldiplomacy.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Arguments;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Analytic hierarchy process: weights from judgements of pairs, as the principal eigenvector of their matrix. Judgements
 * that contradict each other more than the bound allows are refused.
 *
 * @param judgements child → other child → how many times as important it is, for every pair in one direction
 * @param mostInconsistent the largest consistency ratio that is taken
 */
public record Ahp(Map<String, Map<String, Double>> judgements, double mostInconsistent)
        implements Weigher.StatedWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "ahp",
                    "Weights from judgements of pairs, as the principal eigenvector of their matrix (analytic hierarchy process);"
                            + " stated weights have no say, and judgements that contradict each other too much are refused.",
                    "A·w = λ·w, λ the largest eigenvalue of the judgements aᵢⱼ = 1/aⱼᵢ; consistency ratio = (λ − n)/(n − 1)/R(n), R"
                            + " Saaty's mean for random matrices",
                    "Saaty (1977), A scaling method for priorities in hierarchical structures, Journal of Mathematical Psychology"
                            + " 15; random means: Saaty (1980), The Analytic Hierarchy Process",
                    List.of(
                            Parameter.scale(
                                    "pairs",
                                    "How many times as important the first child is as the second, for every pair: {reach / openness: 3}."),
                            Parameter.number("bound", "The largest consistency ratio that is taken.")
                                    .atLeast(0)
                                    .atMost(1)
                                    .orElse(0.1)),
                    Ahp::of)
            .monotone();

    /** Saaty's mean consistency index of random matrices, from one child on. */
    private static final double[] RANDOM = {
        0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    private static final int STEPS = 10_000;
    private static final double EXACT = 1e-15;

    /** @throws IllegalArgumentException for judgements that are missing, out of bounds or too inconsistent */
    private static Ahp of(Arguments a) {
        Map<String, Map<String, Double>> judgements = new TreeMap<>();
        a.scale("pairs").forEach((pair, ratio) -> {
            String[] names = pair.split("/", -1);
            if (names.length != 2) {
                throw new IllegalArgumentException("pairs such as 'reach / openness', found '" + pair + "'");
            }
            String first = names[0].strip();
            String second = names[1].strip();
            if (first.equals(second) || !(ratio > 0)) {
                throw new IllegalArgumentException(
                        "two children and a number above zero, found '" + pair + "': " + ratio);
            }
            put(judgements, first, second, ratio);
            put(judgements, second, first, 1 / ratio);
        });
        Ahp ahp = new Ahp(judgements, a.number("bound"));
        ahp.requireConsistency();
        return ahp;
    }

    private static void put(Map<String, Map<String, Double>> judgements, String first, String second, double ratio) {
        if (judgements.computeIfAbsent(first, f -> new TreeMap<>()).put(second, ratio) != null) {
            throw new IllegalArgumentException("each pair once, found '" + first + "' and '" + second + "' again");
        }
    }

    private void requireConsistency() {
        List<String> children = List.copyOf(new TreeSet<>(judgements.keySet()));
        if (children.size() > RANDOM.length) {
            throw new IllegalArgumentException("at most " + RANDOM.length + " children, found " + children.size());
        }
        for (String a : children) {
            for (String b : children) {
                if (!a.equals(b) && ratio(a, b) == 0) {
                    throw new IllegalArgumentException("every pair, found none of '" + a + "' and '" + b + "'");
                }
            }
        }
        double ratio = consistencyRatio(children);
        if (ratio > mostInconsistent) {
            throw new IllegalArgumentException("judgements of a consistency ratio up to " + mostInconsistent
                    + ", found " + Math.round(ratio * 1000) / 1000.0 + "; the one that fits the others least is "
                    + worst(children));
        }
    }

    /** 0 where the pair is not judged. */
    private double ratio(String a, String b) {
        return a.equals(b) ? 1 : judgements.getOrDefault(a, Map.of()).getOrDefault(b, 0.0);
    }

    /** The children's weights, which sum to one. */
    double[] weights(List<String> children) {
        int n = children.size();
        double[] weights = new double[n];
        Arrays.fill(weights, 1.0 / n);
        for (int step = 0; step < STEPS; step++) {
            double[] next = product(children, weights);
            double sum = 0;
            for (double w : next) {
                sum += w;
            }
            double moved = 0;
            for (int k = 0; k < n; k++) {
                next[k] /= sum;
                moved = Math.max(moved, Math.abs(next[k] - weights[k]));
            }
            weights = next;
            if (moved <= EXACT) {
                break;
            }
        }
        return weights;
    }

    private double[] product(List<String> children, double[] weights) {
        double[] product = new double[weights.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[i] += ratio(children.get(i), children.get(j)) * weights[j];
            }
        }
        return product;
    }

    double consistencyRatio(List<String> children) {
        int n = children.size();
        if (n < 3) {
            return 0;
        }
        double[] weights = weights(children);
        double[] product = product(children, weights);
        double largest = 0;
        for (int k = 0; k < n; k++) {
            largest += product[k] / weights[k] / n;
        }
        return Math.max(0, (largest - n) / (n - 1) / RANDOM[n - 1]);
    }

    private String worst(List<String> children) {
        double[] weights = weights(children);
        String worst = "";
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = i + 1; j < weights.length; j++) {
                double said = ratio(children.get(i), children.get(j));
                double off = Math.abs(StrictMath.log(said * weights[j] / weights[i]));
                if (off > most) {
                    most = off;
                    worst = "'" + children.get(i) + " / " + children.get(j) + "': " + said
                            + ", which the others put at " + Math.round(weights[i] / weights[j] * 100) / 100.0;
                }
            }
        }
        return worst;
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    /** @throws IllegalArgumentException always: judgements are of children by their names */
    @Override
    public double[] weigh(double[] stated) {
        throw new IllegalArgumentException("the names of the children");
    }

    /** @throws IllegalArgumentException where the judgements are of other children than the node has */
    @Override
    public double[] weigh(List<String> names, double[] stated) {
        if (!judgements.keySet().equals(Set.copyOf(names))) {
            throw new IllegalArgumentException(
                    "the node has " + new TreeSet<>(names) + ", judged are " + judgements.keySet());
        }
        return weights(names);
    }
}
