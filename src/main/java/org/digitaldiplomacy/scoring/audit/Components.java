package org.digitaldiplomacy.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Reason;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Principal components of a composite's children: of their correlations, over the units of which all children are known.
 *
 * @param components the one that explains most first; empty where there are none, and then {@code refused} says why
 * @param n how many units
 */
public record Components(
        String node, List<String> children, List<Component> components, int n, Optional<Reason> refused) {

    private static final String NAME = "principal components";
    private static final double ROUNDING = 1e-9;

    public Components {
        children = List.copyOf(children);
        components = List.copyOf(components);
    }

    /**
     * @param eigenvalue the variance that it explains, in variances of one child
     * @param share of the whole variance, 0 to 1
     * @param cumulative its share and those of the components before it
     * @param loadings each child's correlation with the component. A component has no sign of its own: it is turned so
     *     that the loadings sum to more than zero or, where they sum to zero, so that the first of them is positive
     */
    public record Component(double eigenvalue, double share, double cumulative, List<Double> loadings) {
        public Component {
            loadings = List.copyOf(loadings);
        }
    }

    static Components of(String node, List<Variable> children) {
        List<String> names = children.stream().map(Variable::name).toList();
        Cases cases = Cases.of(children);
        Optional<Reason> refusal = children.size() < 2
                ? Optional.of(new Reason.MethodFailed(NAME, node + " has one child, so that it is the only component"))
                : cases.refusal(NAME);
        if (refusal.isPresent()) {
            return new Components(node, names, List.of(), cases.n(), refusal);
        }
        return new Components(node, names, components(cases), cases.n(), Optional.empty());
    }

    /** How many components explain more than one child does by itself: Kaiser's criterion. */
    public long aboveOne() {
        return components.stream().filter(c -> c.eigenvalue() > 1 + ROUNDING).count();
    }

    private static List<Component> components(Cases cases) {
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(cases.correlations()));
        List<Component> found = new ArrayList<>();
        double cumulative = 0;
        for (int c = 0; c < cases.size(); c++) {
            double value = Math.max(0, eigen.getEigenvalue(c)); // below zero by rounding only
            double share = value / cases.size();
            cumulative += share;
            double[] vector = eigen.getEigenvector(c).toArray();
            double length = Math.sqrt(value) * sign(vector);
            found.add(new Component(
                    value,
                    share,
                    Math.min(1, cumulative),
                    DoubleStream.of(vector).map(v -> v * length).boxed().toList()));
        }
        return found;
    }

    private static double sign(double[] vector) {
        double sum = OrderedSum.of(vector);
        if (Math.abs(sum) > ROUNDING) {
            return sum < 0 ? -1 : 1;
        }
        return DoubleStream.of(vector)
                                .filter(v -> Math.abs(v) > ROUNDING)
                                .findFirst()
                                .orElse(1)
                        < 0
                ? -1
                : 1;
    }
}
