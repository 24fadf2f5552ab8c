package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorScores;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.NodeScores;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.UnitGroup;

/** The engine's scores as the rows that an edition keeps. */
final class ScoreSheet {

    private final Scores scores;
    private final Methodology methodology;

    ScoreSheet(Scores scores) {
        this.scores = scores;
        this.methodology = scores.methodology();
    }

    /** A parent before its children, leverages last. */
    List<EditionNode> nodes() {
        Map<String, String> parents = new HashMap<>();
        Map<String, Double> shares = new HashMap<>();
        for (Node node : methodology.nodes()) {
            if (node instanceof Composite composite) {
                double[] weights = scores.node(node.id()).shares();
                for (int k = 0; k < weights.length; k++) {
                    String child = composite.children().get(k).node().id();
                    parents.put(child, node.id());
                    shares.put(child, weights[k]);
                }
            }
        }
        List<EditionNode> nodes = new ArrayList<>();
        for (Node node : methodology.nodes()) {
            Double share = shares.get(node.id());
            nodes.add(new EditionNode(
                    node.id(),
                    node.name(),
                    node instanceof Composite ? EditionNode.Kind.COMPOSITE : EditionNode.Kind.INDICATOR,
                    parents.get(node.id()),
                    share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
                    null));
        }
        for (Leverage leverage : methodology.leverages()) {
            nodes.add(new EditionNode(
                    leverage.id(),
                    leverage.name(),
                    EditionNode.Kind.LEVERAGE,
                    null,
                    OptionalDouble.empty(),
                    new EditionNode.Adjustment(leverage.of(), leverage.level(), sizes(leverage))));
        }
        return nodes;
    }

    private static String sizes(Leverage leverage) {
        return leverage.regressors().stream().map(Leverage.Regressor::name).collect(Collectors.joining("; "));
    }

    /** One row for each node and country. */
    List<EditionScore> scores() {
        List<EditionScore> rows = new ArrayList<>();
        scores.nodeIds().forEach(node -> rows.addAll(scores(node)));
        return rows;
    }

    /** The node's row for each country. */
    List<EditionScore> scores(String nodeId) {
        for (Leverage leverage : methodology.leverages()) {
            if (leverage.id().equals(nodeId)) {
                return scores(leverage);
            }
        }
        NodeScores scored = scores.node(nodeId);
        List<EditionScore> rows = new ArrayList<>();
        for (int u = 0; u < scores.units().size(); u++) {
            rows.add(row(scored.node(), scored, u));
        }
        return rows;
    }

    private List<EditionScore> scores(Leverage leverage) {
        NodeScores of = scores.node(leverage.of());
        Column column = scores.scores(leverage.id());
        int[] ranks = scores.ranks(leverage.id());
        List<EditionScore> rows = new ArrayList<>();
        for (int u = 0; u < scores.units().size(); u++) {
            rows.add(row(leverage.id(), column, ranks, of.coverage(u), ScoreStatus.COMPUTED, u));
        }
        return rows;
    }

    List<EditionGroup> groups() {
        return methodology.groups().stream()
                .map(g -> new EditionGroup(g.id(), g.name(), g.about(), members(g)))
                .toList();
    }

    private Set<CountryCode> members(UnitGroup group) {
        boolean[] in = scores.members(group.id());
        return IntStream.range(0, in.length)
                .filter(u -> in[u])
                .mapToObj(this::country)
                .collect(Collectors.toSet());
    }

    List<GroupRank> groupRanks() {
        List<GroupRank> rows = new ArrayList<>();
        for (UnitGroup group : methodology.groups()) {
            for (String node : scores.nodeIds()) {
                int[] ranks = scores.ranksWithin(group.id(), node);
                for (int u = 0; u < ranks.length; u++) {
                    if (ranks[u] > 0) {
                        rows.add(new GroupRank(group.id(), node, country(u), ranks[u]));
                    }
                }
            }
        }
        return rows;
    }

    private EditionScore row(Node node, NodeScores scored, int unit) {
        if (node instanceof Composite) {
            return row(node.id(), scored.scores(), scored.ranks(), scored.coverage(unit), ScoreStatus.COMPUTED, unit);
        }
        IndicatorScores indicator = scores.indicator(node.id());
        double coverage = indicator.isObserved(unit) ? 1 : 0;
        return row(node.id(), scored.scores(), scored.ranks(), coverage, status(indicator, unit), unit);
    }

    private static ScoreStatus status(IndicatorScores indicator, int unit) {
        if (indicator.isImputed(unit)) {
            return ScoreStatus.IMPUTED;
        }
        boolean estimated = indicator.selected().get(unit) instanceof Selected.Found found && found.estimated();
        return estimated ? ScoreStatus.ESTIMATED : ScoreStatus.OBSERVED;
    }

    private EditionScore row(String node, Column column, int[] ranks, double coverage, ScoreStatus status, int unit) {
        Reason reason = column.reason(unit);
        if (reason == null) {
            return EditionScore.scored(country(unit), node, column.value(unit), ranks[unit], coverage, status);
        }
        ScoreStatus gap = status == ScoreStatus.COMPUTED ? ScoreStatus.NOT_RANKED : ScoreStatus.MISSING;
        ScoreStatus why = reason.isFailure() ? ScoreStatus.FAILED : gap;
        return EditionScore.unscored(country(unit), node, coverage, why, reason.code(), reason.sentence());
    }

    private CountryCode country(int unit) {
        return new CountryCode(scores.units().code(unit));
    }
}
