package org.digitaldiplomacy.scoring.weigh;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
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
 * Weights from the first principal component of the children's correlations. An eigenvector has no sign of its own: it
 * is turned so that the loadings sum to more than zero. A loading that is negative even so says that the child runs
 * against the others: by choice that is refused, or the child gets no weight. Gaps: units with all children known count.
 *
 * @param squares whether the weights are the squared loadings
 * @param tolerant whether a negative loading means no weight, rather than a refusal
 */
public record FirstComponent(boolean squares, boolean tolerant) implements Weigher.TableWeigher {

    public static final Method<Weigher> METHOD = new Method<Weigher>(
                    Weigher.class,
                    "first-component",
                    "Loadings of the first principal component of the children's correlations: what they have in common"
                            + " decides.",
                    "wₖ = vₖ or vₖ², with R·v = λ₁·v, R the correlations, λ₁ its largest eigenvalue and Σ vₖ > 0",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6; squares: Nicoletti, Scarpetta &"
                            + " Boylaud (2000), OECD Economics Department Working Paper 226",
                    List.of(
                            Parameter.choice(
                                            "form",
                                            "What becomes the weight: the loadings or their squares.",
                                            "loadings",
                                            "squares")
                                    .orElse("loadings"),
                            Parameter.choice(
                                            "negative",
                                            "A child with a negative loading is refused, or gets no weight.",
                                            "refuse",
                                            "zero")
                                    .orElse("refuse")),
                    arguments -> new FirstComponent(
                            arguments.text("form").equals("squares"),
                            arguments.text("negative").equals("zero")))
            .notMonotone(
                    "the weights are read from the children's scores, so that a worse value can move weight to what the unit is good at");

    /** Two largest eigenvalues this close leave the first component undecided. */
    private static final double SAME = 1e-9;

    /** Loadings of this size are rounding. */
    private static final double ROUNDING = 1e-12;

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
        if (cases.size() < 2) {
            return cases.found(
                    DoubleStream.generate(() -> 1).limit(cases.size()).toArray());
        }
        Optional<Reason> refusal = cases.refusal(name());
        if (refusal.isPresent()) {
            return new Weights.Refused(refusal.get());
        }
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(cases.correlations()));
        if (eigen.getEigenvalue(0) - eigen.getEigenvalue(1) < SAME) {
            return new Weights.Refused(new Reason.MethodFailed(
                    name(), "the first two components explain the same, so that neither comes first"));
        }
        double[] loadings = eigen.getEigenvector(0).toArray();
        double turn = OrderedSum.of(loadings) < 0 ? -1 : 1;
        double[] weights = new double[loadings.length];
        for (int k = 0; k < loadings.length; k++) {
            loadings[k] *= turn;
            double kept = Math.max(0, loadings[k]);
            weights[k] = squares ? kept * kept : kept;
        }
        boolean isMixed = Arrays.stream(loadings).anyMatch(loading -> loading < -ROUNDING);
        return isMixed && !tolerant
                ? new Weights.Refused(new Reason.MethodFailed(name(), mixed(cases, loadings)))
                : cases.found(weights);
    }

    private static String mixed(CompleteCases cases, double[] loadings) {
        return IntStream.range(0, loadings.length)
                .mapToObj(k -> cases.child(k) + " " + loadings[k])
                .collect(Collectors.joining(", ", "the loadings have mixed signs: ", ""));
    }
}
