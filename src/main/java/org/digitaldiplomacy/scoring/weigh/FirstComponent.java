package org.digitaldiplomacy.scoring.weigh;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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

    public static final Method<Weigher> METHOD = new Method<>(
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
                    arguments.text("negative").equals("zero")));

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
        CompleteCases cases = CompleteCases.of(stated, children);
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
        double turn = DoubleStream.of(loadings).sum() < 0 ? -1 : 1;
        for (int k = 0; k < loadings.length; k++) {
            double loading = turn * loadings[k];
            if (loading < -ROUNDING && !tolerant) {
                return new Weights.Refused(new Reason.MethodFailed(
                        name(), cases.child(k) + " runs against the others, with a loading of " + loading));
            }
            double kept = Math.max(0, loading);
            loadings[k] = squares ? kept * kept : kept;
        }
        return cases.found(loadings);
    }
}
