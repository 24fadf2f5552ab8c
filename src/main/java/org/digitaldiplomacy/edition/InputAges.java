package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Selected;

/** Tells how old the observations behind each result are, and for how long the rules take all of them. */
final class InputAges {

    /** Years that are looked ahead. */
    static final int HORIZON = 10;

    private final Methodology methodology;
    private final Panel panel;
    private final Scores scores;
    private final List<Scores> later = new ArrayList<>();
    private final Map<String, Node> nodes = new HashMap<>();

    /** @param scores of the panel as of a year, which holds nothing newer than the methodology reads for it */
    InputAges(Methodology methodology, Panel panel, Scores scores) {
        this.methodology = methodology;
        this.panel = panel;
        this.scores = scores;
        for (int ahead = 1; ahead <= HORIZON; ahead++) {
            later.add(Engine.score(methodology, panel, scores.asOf() + ahead));
        }
        methodology.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    /** The result with the age of what it rests on; as it is where there is no score, or nothing was observed for it. */
    EditionScore dated(EditionScore score) {
        int unit = scores.units().indexOf(score.country().value());
        if (score.score().isEmpty()) {
            return score;
        }
        Node node = adjusted(score.node());
        return years(node, unit)
                .map(years -> score.aged(new InputAge(years.oldest(), years.newest(), expires(node, unit))))
                .orElse(score);
    }

    /**
     * Share of the observations behind the root's scores that are newer than those that would be selected as of an earlier
     * year; empty where there is no score.
     */
    OptionalDouble newerThan(int earlier) {
        Scores before = Engine.score(methodology, panel, earlier);
        Node root = methodology.root();
        int inputs = 0;
        int newer = 0;
        for (int unit = 0; unit < scores.units().size(); unit++) {
            if (scores.scores(root.id()).reason(unit) != null) {
                continue;
            }
            for (IndicatorNode indicator : behind(root, unit)) {
                Optional<Integer> now = year(scores, indicator, unit);
                if (now.isPresent()) {
                    inputs++;
                    newer += now.equals(year(before, indicator, unit)) ? 0 : 1;
                }
            }
        }
        return inputs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) newer / inputs);
    }

    private record Years(int oldest, int newest) {}

    private Optional<Years> years(Node node, int unit) {
        return behind(node, unit).stream()
                .flatMap(indicator -> year(scores, indicator, unit).stream())
                .map(year -> new Years(year, year))
                .reduce((a, b) -> new Years(Math.min(a.oldest(), b.oldest()), Math.max(a.newest(), b.newest())));
    }

    /** The indicators that count towards the unit's score on the node. */
    private List<IndicatorNode> behind(Node node, int unit) {
        if (node instanceof IndicatorNode indicator) {
            return List.of(indicator);
        }
        List<IndicatorNode> behind = new ArrayList<>();
        double[] shares = scores.node(node.id()).shares();
        List<Composite.Child> children = ((Composite) node).children();
        for (int k = 0; k < children.size(); k++) {
            Node child = children.get(k).node();
            if (shares[k] > 0 && scores.scores(child.id()).reason(unit) == null) {
                behind.addAll(behind(child, unit));
            }
        }
        return behind;
    }

    private static Optional<Integer> year(Scores of, IndicatorNode indicator, int unit) {
        return of.indicator(indicator.id()).selected().get(unit) instanceof Selected.Found found
                ? Optional.of(found.year())
                : Optional.empty();
    }

    /** The node itself, or the one that a leverage adjusts. */
    private Node adjusted(String id) {
        String adjusted = methodology.leverages().stream()
                .filter(leverage -> leverage.id().equals(id))
                .map(Leverage::of)
                .findFirst()
                .orElse(id);
        Node node = nodes.get(adjusted);
        if (node == null) {
            throw new IllegalArgumentException("no node " + adjusted + " in " + methodology.id());
        }
        return node;
    }

    private OptionalInt expires(Node node, int unit) {
        List<IndicatorNode> observed = behind(node, unit).stream()
                .filter(indicator -> year(scores, indicator, unit).isPresent())
                .toList();
        return later.stream()
                .filter(ahead -> observed.stream()
                        .anyMatch(indicator -> year(ahead, indicator, unit).isEmpty()))
                .mapToInt(Scores::asOf)
                .findFirst();
    }
}
