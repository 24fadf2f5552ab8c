package org.digitaldiplomacy.scoring.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.LeverageScores;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Preparation;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.Study;

/**
 * Audit of a methodology for one panel and year. Every number that cannot be had says why.
 *
 * @param warnings sentences on rules under which a unit can gain by getting worse, and on what else a reader must know
 * @param failures the units for which a formula is not defined, by composite
 * @param relations every pair that {@link Relation.Kind} names
 * @param consistencies one for each composite
 * @param components one for each composite
 * @param removals one for each node but the root
 * @param sensitivity how much of the index's rank shifts each declared choice accounts for; empty where there is no choice
 * @param leverageSensitivities the same of the ranks on each leverage, in the methodology's order
 * @param discoveries for each leverage, the units that differ from what size predicts by more than chance
 * @param carried how much of the weight rests on indicators that carry weight
 * @param sizes what leverage measures size by, transformed as there
 * @param withSize the root and its children against each measure of size
 * @param withBenchmarks the root and its children against each benchmark
 */
public record Audit(
        Scores scores,
        List<String> warnings,
        List<Failures> failures,
        List<IndicatorProfile> indicators,
        List<Relation> relations,
        List<Consistency> consistencies,
        List<Components> components,
        List<Removal> removals,
        Optional<Sensitivity.Result> sensitivity,
        List<Sensitivity.Result> leverageSensitivities,
        List<Discoveries> discoveries,
        Carried carried,
        List<Variable> sizes,
        List<Comparison> withSize,
        List<Comparison> withBenchmarks) {

    /** Rows of the plan for Sobol indices: their bootstrap intervals are a few hundredths wide then. */
    private static final int ROWS = 512;

    private static final long SEED = 2026;

    public Audit {
        warnings = List.copyOf(warnings);
        failures = List.copyOf(failures);
        indicators = List.copyOf(indicators);
        relations = List.copyOf(relations);
        consistencies = List.copyOf(consistencies);
        components = List.copyOf(components);
        removals = List.copyOf(removals);
        leverageSensitivities = List.copyOf(leverageSensitivities);
        discoveries = List.copyOf(discoveries);
        sizes = List.copyOf(sizes);
        withSize = List.copyOf(withSize);
        withBenchmarks = List.copyOf(withBenchmarks);
    }

    /**
     * @param choices what could have been decided otherwise
     * @param asOf the year as of which the latest observations count
     * @throws org.digitaldiplomacy.scoring.ScoringStopped where the methodology says that a failure must stop the scoring
     */
    public static Audit of(
            Methodology methodology, List<Choice> choices, Panel panel, int asOf, List<Benchmark> benchmarks) {
        Preparation preparation = Preparation.of(methodology, panel, asOf);
        Scores scores = preparation.score(methodology);
        Composite root = methodology.root();
        List<Composite> composites = methodology.nodes().stream()
                .filter(Composite.class::isInstance)
                .map(Composite.class::cast)
                .toList();
        List<Variable> top = Stream.concat(
                        Stream.of((Node) root), root.children().stream().map(Composite.Child::node))
                .map(n -> variable(scores, n.id()))
                .toList();
        List<Variable> sizes = sizes(methodology, scores);
        List<Variable> published =
                benchmarks.stream().map(b -> b.among(scores.units())).toList();
        List<Sensitivity.Result> sensitivities =
                choices.isEmpty() ? List.of() : sensitivities(Study.of(methodology, panel, asOf, choices));
        return new Audit(
                scores,
                List.of(),
                composites.stream()
                        .map(c -> Failures.of(scores, c.id()))
                        .filter(f -> !f.units().isEmpty())
                        .toList(),
                methodology.indicators().stream()
                        .map(i -> IndicatorProfile.of(scores.indicator(i.id())))
                        .toList(),
                relations(methodology, scores),
                composites.stream()
                        .map(c -> Consistency.of(c.id(), children(c, scores)))
                        .toList(),
                composites.stream()
                        .map(c -> Components.of(c.id(), children(c, scores)))
                        .toList(),
                new Removals(methodology, preparation, scores).all(),
                sensitivities.stream().findFirst(),
                sensitivities.stream().skip(1).toList(),
                methodology.leverages().stream()
                        .map(l -> Discoveries.of(scores, scores.leverage(l.id())))
                        .toList(),
                Carried.of(scores),
                sizes,
                comparisons(top, sizes),
                comparisons(top, published));
    }

    /** Of the index first, then of each leverage. */
    private static List<Sensitivity.Result> sensitivities(Study study) {
        Methodology methodology = study.base().methodology();
        return Stream.concat(
                        Stream.of(methodology.root().id()),
                        methodology.leverages().stream().map(Leverage::id))
                .map(node -> Sensitivity.of(ROWS, SEED).of(node).run(study, Monitor.NONE))
                .toList();
    }

    /** The same audit of rules that are warned of. */
    public Audit warning(List<String> sentences) {
        return new Audit(
                scores,
                sentences,
                failures,
                indicators,
                relations,
                consistencies,
                components,
                removals,
                sensitivity,
                leverageSensitivities,
                discoveries,
                carried,
                sizes,
                withSize,
                withBenchmarks);
    }

    /** The relations that stand out. */
    public List<Relation> flagged() {
        return relations.stream().filter(r -> r.flag().isPresent()).toList();
    }

    private static Variable variable(Scores scores, String id) {
        return new Variable(id, scores.scores(id));
    }

    /** The children that carry weight. */
    private static List<Variable> children(Composite composite, Scores scores) {
        double[] shares = scores.node(composite.id()).shares();
        List<Variable> children = new ArrayList<>();
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] > 0) {
                children.add(variable(scores, composite.children().get(k).node().id()));
            }
        }
        return children;
    }

    private static List<Relation> relations(Methodology methodology, Scores scores) {
        Lineage lineage = new Lineage(methodology.root());
        List<Node> nodes = methodology.nodes();
        List<Relation> relations = new ArrayList<>();
        for (Node node : nodes) {
            List<String> above = lineage.ancestors(node.id());
            for (String ancestor : above) {
                Relation.Kind kind = ancestor.equals(above.get(0)) ? Relation.Kind.PARENT : Relation.Kind.ANCESTOR;
                Relation relation = Relation.of(variable(scores, node.id()), variable(scores, ancestor), kind);
                relations.add(isCarried(scores, node) ? relation : relation.withoutFlag());
            }
        }
        for (int a = 1; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                Node one = nodes.get(a);
                Node other = nodes.get(b);
                boolean isLevel = one instanceof IndicatorNode && other instanceof IndicatorNode;
                String dimension = lineage.dimension(one.id());
                if (lineage.ancestors(one.id()).equals(lineage.ancestors(other.id()))) {
                    relations.add(pair(scores, one, other, Relation.Kind.SIBLINGS));
                } else if (isLevel) {
                    boolean isSame = dimension.equals(lineage.dimension(other.id()));
                    relations.add(pair(
                            scores,
                            one,
                            other,
                            isSame ? Relation.Kind.SAME_DIMENSION : Relation.Kind.ACROSS_DIMENSIONS));
                }
            }
        }
        return relations;
    }

    private static Relation pair(Scores scores, Node one, Node other, Relation.Kind kind) {
        Relation relation = Relation.of(variable(scores, one.id()), variable(scores, other.id()), kind);
        return isCarried(scores, one) && isCarried(scores, other) ? relation : relation.withoutFlag();
    }

    private static boolean isCarried(Scores scores, Node node) {
        return !(node instanceof IndicatorNode)
                || scores.indicator(node.id()).notCarried().isEmpty();
    }

    private static List<Variable> sizes(Methodology methodology, Scores scores) {
        Map<String, Variable> sizes = new LinkedHashMap<>();
        methodology.leverages().forEach(leverage -> {
            LeverageScores found = scores.leverage(leverage.id());
            for (int k = 0; k < leverage.regressors().size(); k++) {
                String name = named(leverage.regressors().get(k));
                sizes.putIfAbsent(
                        name, new Variable(name, found.fit().regressors().get(k)));
            }
        });
        return List.copyOf(sizes.values());
    }

    /** {@code Population (log)}: the name with what the values went through. */
    private static String named(Leverage.Regressor regressor) {
        String steps = regressor.transformations().stream().map(Step::name).collect(Collectors.joining(", "));
        return steps.isEmpty() ? regressor.name() : regressor.name() + " (" + steps + ")";
    }

    private static List<Comparison> comparisons(List<Variable> nodes, List<Variable> others) {
        return others.stream()
                .flatMap(o -> nodes.stream().map(n -> new Comparison(n.name(), o.name(), Correlation.of(n, o))))
                .toList();
    }
}
