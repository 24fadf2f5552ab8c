package org.digitaldiplomacy.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Weights under which every child correlates equally with the arithmetic mean of all, so that each has the same say.
 * The literature searches for them step by step; they are the solution of a linear system, and found at once: with u the
 * weights times the standard deviations, the children's correlations with the mean are in proportion to R·u.
 *
 * <p>Where a child is so close to the others that it would need a negative weight, that is refused by choice, or it gets
 * none (the furthest below zero first) and the rest are balanced among themselves. Gaps: units with all children known
 * count.
 *
 * @param tolerant whether a child may be left without weight, rather than a refusal
 */
public record CorrelationBalanced(boolean tolerant) implements Weigher.TableWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "correlation-balanced",
                    "Weights under which every child correlates equally with the arithmetic mean of all.",
                    "wₖ = uₖ/σₖ, with R·u = 1, R the correlations and σ the standard deviations",
                    "Becker, Saisana, Paruolo & Vandecasteele (2017), Weights and importance in composite indicators: Closing"
                            + " the gap, Ecological Indicators 80",
                    List.of(Parameter.choice(
                                    "negative",
                                    "A child that would need a negative weight is refused, or gets none.",
                                    "refuse",
                                    "zero")
                            .orElse("refuse")),
                    arguments ->
                            new CorrelationBalanced(arguments.text("negative").equals("zero")))
            .notMonotone(
                    "the weights are read from the children's scores, so that a worse value can move weight to what the unit is good at");

    /** Eigenvalues and rests of this size are rounding. */
    private static final double ROUNDING = 1e-10;

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Weights weigh(double[] stated, List<Column> children) {
        return weigh(CompleteCases.numbered(stated.length), stated, children);
    }

    @Override
    public Weights weigh(List<String> names, double[] stated, List<Column> children) {
        CompleteCases cases = CompleteCases.of(names, stated, children);
        Optional<Reason> refusal = cases.size() < 2 ? Optional.empty() : cases.refusal(name());
        if (refusal.isPresent()) {
            return new Weights.Refused(refusal.get());
        }
        int[] balanced = IntStream.range(0, cases.size()).toArray();
        while (balanced.length > 1) {
            double[] u = solve(cases, balanced);
            if (u.length == 0) {
                return refused("the children cancel each other out, so that no weights balance them");
            }
            int lowest = lowest(u);
            if (u[lowest] > 0) {
                return found(cases, balanced, u);
            }
            int unwanted = balanced[lowest];
            if (!tolerant) {
                return refused(cases.child(unwanted) + " would need a negative weight; the others say the same");
            }
            balanced = Arrays.stream(balanced).filter(k -> k != unwanted).toArray();
        }
        return found(cases, balanced, new double[] {1});
    }

    private Weights refused(String because) {
        return new Weights.Refused(new Reason.MethodFailed(name(), because));
    }

    private static int lowest(double[] u) {
        int lowest = 0;
        for (int i = 1; i < u.length; i++) {
            lowest = u[i] < u[lowest] ? i : lowest;
        }
        return lowest;
    }

    /** A single child has no other to be balanced with, and may have no spread. */
    private static Weights found(CompleteCases cases, int[] balanced, double[] u) {
        double[] weights = new double[cases.size()];
        for (int i = 0; i < balanced.length; i++) {
            weights[balanced[i]] = balanced.length == 1 ? 1 : u[i] / cases.length(balanced[i]);
        }
        return cases.found(weights);
    }

    /** The shortest solution of R·u = 1 over some of the children, so that equal children share evenly; empty: none. */
    private static double[] solve(CompleteCases cases, int[] among) {
        int n = among.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                r[i][j] = cases.correlation(among[i], among[j]);
            }
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(r));
        double[] u = new double[n];
        for (int c = 0; c < n; c++) {
            double[] v = eigen.getEigenvector(c).toArray();
            double sum = OrderedSum.of(v);
            if (eigen.getEigenvalue(c) > ROUNDING) {
                for (int i = 0; i < n; i++) {
                    u[i] += v[i] * sum / eigen.getEigenvalue(c);
                }
            } else if (Math.abs(sum) > Math.sqrt(ROUNDING)) {
                return new double[0];
            }
        }
        return u;
    }
}
