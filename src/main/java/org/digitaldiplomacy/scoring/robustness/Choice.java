package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Element;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;

/** A decision of a methodology that could have been taken otherwise. */
public sealed interface Choice {

    /** Name in results; unique in a study. */
    String id();

    /** The nodes and leverages that it reaches, as far as they are of its {@link #kind()}. */
    Where where();

    /** Kind of element that it changes. */
    default Class<? extends Element> kind() {
        return Composite.class;
    }

    /** Every data column that its alternatives read, beside those of the methodology. */
    default Set<String> columns() {
        return Set.of();
    }

    /** One of a few alternatives, each as likely as the others. */
    sealed interface Alternatives extends Choice {

        /** Names of the alternatives. */
        List<String> labels();

        /** The methodology with one of the alternatives in place of what it had. */
        Methodology apply(Methodology methodology, int alternative);
    }

    /** How the picked values of indicators are transformed; each alternative is a whole list of transformations. */
    record Transformation(String id, Where where, List<Option<List<Derivation.Transformation>>> options)
            implements Alternatives {
        public Transformation {
            options = checked(
                    id,
                    options.stream()
                            .map(o -> new Option<>(o.label(), List.copyOf(o.step())))
                            .toList());
        }

        @Override
        public Class<? extends Element> kind() {
            return IndicatorNode.class;
        }

        @Override
        public Set<String> columns() {
            return options.stream()
                    .flatMap(o -> o.step().stream())
                    .flatMap(t -> t.columns().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            List<Derivation.Transformation> transformations =
                    options.get(alternative).step();
            return Rewriting.indicators(methodology, where, i -> i.withTransformations(transformations));
        }
    }

    /** How indicators are normalised. */
    record Normalisation(String id, Where where, List<Option<Normaliser>> options) implements Alternatives {
        public Normalisation {
            options = checked(id, options);
        }

        @Override
        public Class<? extends Element> kind() {
            return IndicatorNode.class;
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Normaliser normaliser = options.get(alternative).step();
            return Rewriting.indicators(methodology, where, i -> i.withNormaliser(normaliser));
        }
    }

    /** How outliers are treated: by another method, or within other limits. */
    record OutlierTreatment(String id, Where where, List<Option<Treatment>> options) implements Alternatives {
        public OutlierTreatment {
            options = checked(id, options);
        }

        @Override
        public Class<? extends Element> kind() {
            return IndicatorNode.class;
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Treatment treatment = options.get(alternative).step();
            return Rewriting.indicators(methodology, where, i -> i.withTreatment(treatment));
        }
    }

    /** How gaps are filled. */
    record GapFilling(String id, Where where, List<Option<Imputer>> options) implements Alternatives {
        public GapFilling {
            options = checked(id, options);
        }

        @Override
        public Class<? extends Element> kind() {
            return IndicatorNode.class;
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Imputer imputer = options.get(alternative).step();
            return Rewriting.indicators(methodology, where, i -> i.withImputer(imputer));
        }
    }

    /** How composites are made of their children. */
    record Aggregation(String id, Where where, List<Option<Aggregator>> options) implements Alternatives {
        public Aggregation {
            options = checked(id, options);
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Aggregator aggregator = options.get(alternative).step();
            return Rewriting.composites(methodology, where, c -> c.withAggregator(aggregator));
        }
    }

    /** Choice of the weights' origin. */
    record Weighting(String id, Where where, List<Option<Weigher>> options) implements Alternatives {
        public Weighting {
            options = checked(id, options);
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Weigher weigher = options.get(alternative).step();
            return Rewriting.composites(methodology, where, c -> c.withWeigher(weigher));
        }
    }

    /** On which scale leverages regress scores. */
    record LeverageResponse(String id, Where where, List<Option<Response>> options) implements Alternatives {
        public LeverageResponse {
            options = checked(id, options);
        }

        @Override
        public Class<? extends Element> kind() {
            return Leverage.class;
        }

        @Override
        public List<String> labels() {
            return Choice.labelsOf(options);
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            Response response = options.get(alternative).step();
            return Rewriting.leverages(methodology, where, l -> l.withResponse(response));
        }
    }

    /**
     * Which of some nodes is left out. A composite that loses its last child goes with it.
     *
     * @param orNone whether leaving out none of them is an alternative too; it is the first one then
     */
    record Omission(String id, List<String> nodes, boolean orNone) implements Alternatives {
        public Omission {
            nodes = List.copyOf(nodes);
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("choice " + id + " needs a node to leave out");
            }
        }

        @Override
        public Where where() {
            return new Where.Nodes(Set.copyOf(nodes));
        }

        @Override
        public Class<? extends Element> kind() {
            return Node.class;
        }

        @Override
        public List<String> labels() {
            List<String> labels = new ArrayList<>();
            if (orNone) {
                labels.add("all in");
            }
            nodes.forEach(n -> labels.add("without " + n));
            return labels;
        }

        @Override
        public Methodology apply(Methodology methodology, int alternative) {
            int node = orNone ? alternative - 1 : alternative;
            return node < 0 ? methodology : Rewriting.without(methodology, nodes.get(node));
        }
    }

    /** Weights of composites drawn around those that the weigher gives, and made shares again by the engine. */
    sealed interface WeightDraw extends Choice {

        /**
         * @param weights none negative
         * @param draws from [0, 1), at least as many as weights
         * @return as many weights; a weight of 0 stays 0
         */
        double[] draw(double[] weights, double[] draws);
    }

    /**
     * Each weight by itself moved by up to ±{@code spread} of its value, every value as likely as any other.
     *
     * @param spread above 0, at most 1: 0.25 for weights from ¾ to 1¼ of what they were
     */
    record WeightNoise(String id, Where where, double spread) implements WeightDraw {
        public WeightNoise {
            if (!(spread > 0 && spread <= 1)) {
                throw new IllegalArgumentException(
                        "choice " + id + " needs a spread above 0 and at most 1, found " + spread);
            }
        }

        @Override
        public double[] draw(double[] weights, double[] draws) {
            double[] moved = new double[weights.length];
            for (int k = 0; k < moved.length; k++) {
                moved[k] = weights[k] * (1 + spread * (2 * draws[k] - 1));
            }
            return moved;
        }
    }

    /**
     * All weights of a node together from the Dirichlet distribution with their shares as its mean.
     *
     * @param concentration at least 1; the larger, the closer the draws keep to the mean: a share s varies with
     *     standard deviation √(s(1 − s)/(concentration + 1))
     */
    record DirichletWeights(String id, Where where, double concentration) implements WeightDraw {
        public DirichletWeights {
            if (!(concentration >= 1 && Double.isFinite(concentration))) {
                throw new IllegalArgumentException(
                        "choice " + id + " needs a concentration of at least 1, found " + concentration);
            }
        }

        @Override
        public double[] draw(double[] weights, double[] draws) {
            double sum = 0;
            for (double w : weights) {
                sum += w;
            }
            double[] moved = new double[weights.length];
            for (int k = 0; k < moved.length; k++) {
                moved[k] = weights[k] > 0 ? GammaQuantile.of(concentration * weights[k] / sum, draws[k]) : 0;
            }
            return moved;
        }
    }

    private static <S> List<Option<S>> checked(String id, List<Option<S>> options) {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("choice " + id + " needs an alternative");
        }
        return List.copyOf(options);
    }

    private static <S> List<String> labelsOf(List<Option<S>> options) {
        return options.stream().map(Option::label).toList();
    }
}
