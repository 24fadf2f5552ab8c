package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Option;
import org.digitaldiplomacy.scoring.robustness.Where;

/** Makes a choice of one that has been checked. */
final class ChoiceBuilder {

    /** Set of elements that a choice can leave out. */
    enum Omitted {
        INDICATORS,
        DIMENSIONS
    }

    private final Mapping choice;
    private final MethodRegistry registry;
    private final String id;
    private final Where where;

    ChoiceBuilder(Mapping choice, MethodRegistry registry) {
        this.choice = choice;
        this.registry = registry;
        this.id = ((Scalar) choice.get("id").orElseThrow()).text();
        this.where = choice.get("nodes").<Where>map(ChoiceBuilder::nodes).orElseGet(Where.Everywhere::new);
    }

    Choice choice(Methodology methodology) {
        String decision = RuleFormat.DECISIONS.stream()
                .map(Shape.Key::name)
                .filter(name -> choice.get(name).isPresent())
                .findFirst()
                .orElseThrow();
        YamlNode said = choice.get(decision).orElseThrow();
        return switch (decision) {
            case "weight-noise" -> new Choice.WeightNoise(id, where, ((Scalar) said).number());
            case "dirichlet" -> new Choice.DirichletWeights(id, where, ((Scalar) said).number());
            case "derive" -> new Choice.Transformation(id, where, lists((Sequence) said));
            case "normalise" -> among(said, Normaliser.class, Choice.Normalisation::new);
            case "treat" -> among(said, Treatment.class, Choice.OutlierTreatment::new);
            case "impute" -> among(said, Imputer.class, Choice.GapFilling::new);
            case "weigh" -> among(said, Weigher.class, Choice.Weighting::new);
            case "aggregate" -> among(said, Aggregator.class, Choice.Aggregation::new);
            case "respond" -> among(said, Response.class, Choice.LeverageResponse::new);
            case "omit" -> new Choice.Omission(id, omitted(((Scalar) said).text(), methodology), true);
            default -> throw new IllegalStateException("no choice is made of " + decision);
        };
    }

    /** Makes a choice of its name, its place and its options. */
    private interface Maker<S extends Step> {
        Choice make(String id, Where where, List<Option<S>> options);
    }

    private <S extends Step> Choice among(YamlNode methods, Class<S> step, Maker<S> maker) {
        List<Option<S>> options = ((Sequence) methods)
                .items().stream()
                        .map(m -> new Option<>(label(m), MethodCheck.bind(registry, m, step)))
                        .toList();
        return maker.make(id, where, options);
    }

    /** Lists go by their steps' names alone, where these tell them apart: a step may take a long table. */
    private List<Option<List<Derivation.Transformation>>> lists(Sequence alternatives) {
        List<Option<List<Derivation.Transformation>>> options = new ArrayList<>();
        for (YamlNode list : alternatives.items()) {
            List<Derivation.Transformation> steps = ((Sequence) list)
                    .items().stream()
                            .map(m -> MethodCheck.bind(registry, m, Derivation.Transformation.class))
                            .toList();
            String names = steps.stream().map(Step::name).collect(Collectors.joining(", "));
            options.add(new Option<>(names, steps));
        }
        boolean isPlain = options.stream().map(Option::label).distinct().count() == options.size();
        return isPlain
                ? options
                : IntStream.range(0, options.size())
                        .mapToObj(i -> new Option<>(
                                inline(alternatives.items().get(i)),
                                options.get(i).step()))
                        .toList();
    }

    /** Without what a formula cannot do without, unless that is all there is. */
    private static List<String> omitted(String what, Methodology methodology) {
        List<String> all = what.equals(RuleFormat.word(Omitted.DIMENSIONS))
                ? methodology.root().children().stream().map(c -> c.node().id()).toList()
                : methodology.indicators().stream().map(IndicatorNode::id).toList();
        Set<String> named = methodology.named();
        List<String> free = all.stream().filter(id -> !named.contains(id)).toList();
        return free.isEmpty() ? all : free;
    }

    private static Where nodes(YamlNode named) {
        Set<String> ids = ((Sequence) named)
                .items().stream().map(n -> ((Scalar) n).text()).collect(Collectors.toSet());
        return new Where.Nodes(ids);
    }

    /** A method as it stands in the file: {@code min-max} or {@code min-max {lower: 1, upper: 100}}. */
    private static String label(YamlNode node) {
        if (node instanceof Mapping method) {
            Mapping.Entry only = method.entries().get(0);
            return only.key().text() + " " + inline(only.value());
        }
        return inline(node);
    }

    private static String inline(YamlNode node) {
        if (node instanceof Mapping m) {
            return m.entries().stream()
                    .map(e -> e.key().text() + ": " + inline(e.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Sequence s) {
            return s.items().stream().map(ChoiceBuilder::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Scalar) node).text();
    }
}
