package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Element;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;

/** Which coordinate of a run's point stands for what: the choices in their order, each with as many as it draws. */
final class Layout {

    private final List<Choice> choices;
    private final int[] starts;
    private final int[] alternatives;
    /** For each choice: the weights that it draws, in coordinate order; none for a choice among alternatives. */
    private final List<List<Weight>> weights = new ArrayList<>();

    /** The weight of a child. */
    private record Weight(String parent, String child) {}

    /** @throws IllegalArgumentException for a choice that names what the methodology does not have, or reaches nothing */
    Layout(Methodology methodology, List<Choice> choices) {
        this.choices = List.copyOf(choices);
        starts = new int[choices.size() + 1];
        alternatives = choices.stream()
                .mapToInt(c -> c instanceof Choice.Alternatives a ? a.labels().size() : 0)
                .toArray();
        Set<String> ids = new HashSet<>();
        for (int c = 0; c < choices.size(); c++) {
            Choice choice = choices.get(c);
            if (!ids.add(choice.id())) {
                throw new IllegalArgumentException("choices need ids of their own, found " + choice.id() + " twice");
            }
            List<Weight> drawn = new ArrayList<>();
            for (Element reached : reached(methodology, choice)) {
                if (choice instanceof Choice.WeightDraw && reached instanceof Composite composite) {
                    composite
                            .children()
                            .forEach(child -> drawn.add(
                                    new Weight(composite.id(), child.node().id())));
                }
            }
            weights.add(drawn);
            starts[c + 1] = starts[c] + Math.max(1, drawn.size());
        }
        if (combinations(1).isEmpty()) {
            throw new IllegalArgumentException("the choices have more than 2^63 combinations");
        }
    }

    private static List<Element> reached(Methodology methodology, Choice choice) {
        if (choice.where() instanceof Where.Nodes named) {
            Set<String> unknown = new HashSet<>(named.ids());
            unknown.removeAll(methodology.elements().stream().map(Element::id).collect(Collectors.toSet()));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("choice " + choice.id() + " names " + unknown
                        + ", which are no nodes or leverages of " + methodology.id());
            }
        }
        List<Element> reached = new ArrayList<>();
        collect(methodology.root(), 0, choice, reached);
        methodology.leverages().stream()
                .filter(l -> choice.kind().isInstance(l) && choice.where().holds(l, Where.BESIDE))
                .forEach(reached::add);
        if (reached.isEmpty()) {
            throw new IllegalArgumentException(
                    "choice " + choice.id() + " reaches no " + noun(choice.kind()) + " of " + methodology.id());
        }
        return reached;
    }

    private static String noun(Class<? extends Element> kind) {
        if (kind.equals(Leverage.class)) {
            return "leverage";
        }
        return kind.equals(IndicatorNode.class) ? "indicator" : "node with children";
    }

    private static void collect(Node node, int depth, Choice choice, List<Element> into) {
        if (choice.kind().isInstance(node) && choice.where().holds(node, depth)) {
            into.add(node);
        }
        if (node instanceof Composite c) {
            c.children().forEach(child -> collect(child.node(), depth + 1, choice, into));
        }
    }

    List<Choice> choices() {
        return choices;
    }

    int dimensions() {
        return starts[choices.size()];
    }

    /** The first coordinate of a choice; that of the next choice is one after its last. */
    int start(int choice) {
        return starts[choice];
    }

    /** How many alternatives; 0 for weights. */
    int alternatives(int choice) {
        return alternatives[choice];
    }

    /** Which alternative a point picks. */
    int alternative(int choice, double[] point) {
        int n = alternatives(choice);
        return Math.min(n - 1, (int) (point[starts[choice]] * n));
    }

    /** The middle of the part of [0, 1) that picks an alternative. */
    double coordinate(int choice, int alternative) {
        return (alternative + 0.5) / alternatives(choice);
    }

    /** In how many ways alternatives go together, or empty for more than 2^63; weights do not count. */
    OptionalLong combinations(int extra) {
        long product = 1;
        for (int c = 0; c < choices.size(); c++) {
            long factor = alternatives(c) == 0 ? 1 : alternatives(c) + extra;
            if (product > Long.MAX_VALUE / factor) {
                return OptionalLong.empty();
            }
            product *= factor;
        }
        return OptionalLong.of(product);
    }

    boolean drawsWeights() {
        return weights.stream().anyMatch(w -> !w.isEmpty());
    }

    /** Coordinates of the draws for a composite's children; empty where the choice draws none. */
    int[] coordinates(int choice, Composite node) {
        List<Weight> drawn = weights.get(choice);
        return node.children().stream()
                .mapToInt(child ->
                        drawn.indexOf(new Weight(node.id(), child.node().id())))
                .filter(k -> k >= 0)
                .map(k -> starts[choice] + k)
                .toArray();
    }

    /** Settings of every choice at a point. */
    List<Run.Setting> settings(double[] point) {
        List<Run.Setting> settings = new ArrayList<>();
        for (int c = 0; c < choices.size(); c++) {
            String id = choices.get(c).id();
            if (choices.get(c) instanceof Choice.Alternatives a) {
                int option = alternative(c, point);
                settings.add(new Run.Setting.Alternative(id, option, a.labels().get(option)));
            } else {
                List<Run.Draw> draws = new ArrayList<>();
                for (Weight w : weights.get(c)) {
                    draws.add(new Run.Draw(w.parent(), w.child(), point[starts[c] + draws.size()]));
                }
                settings.add(new Run.Setting.Weights(id, draws));
            }
        }
        return settings;
    }
}
