package org.digitaldiplomacy.scoring.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Preparation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.ScoringStopped;
import org.digitaldiplomacy.scoring.Units;
import org.jspecify.annotations.Nullable;

/** Scores a methodology without each of its elements in turn. */
final class Removals {

    private static final String NAME = "removal";

    private final Methodology methodology;
    private final Preparation preparation;
    private final Scores full;

    Removals(Methodology methodology, Preparation preparation, Scores full) {
        this.methodology = methodology;
        this.preparation = preparation;
        this.full = full;
    }

    /** One for each node but the root, in the tree's order. */
    List<Removal> all() {
        return methodology.nodes().stream().skip(1).map(this::without).toList();
    }

    private Removal without(Node node) {
        Optional<Composite> root = pruned(methodology.root(), node.id());
        if (root.isEmpty()) {
            return refused(node, "nothing is left to score");
        }
        try {
            Column rest =
                    preparation.score(variant(root.get())).scores(root.get().id());
            return compared(node, rest);
        } catch (ScoringStopped e) {
            return refused(node, "scoring stops: " + e.getMessage());
        }
    }

    /** Leverages go: they do not bear on the index, and may name what is removed. */
    private Methodology variant(Composite root) {
        return new Methodology(
                methodology.id(),
                methodology.version(),
                methodology.name(),
                methodology.summary(),
                methodology.scope(),
                root,
                List.of(),
                List.of(),
                methodology.ranker(),
                methodology.poolYears());
    }

    /** The tree without a node, and without composites that are empty then; itself empty where nothing is left. */
    static Optional<Composite> pruned(Composite node, String gone) {
        List<Composite.Child> left = new ArrayList<>();
        for (Composite.Child child : node.children()) {
            if (child.node().id().equals(gone)) {
                continue;
            }
            if (child.node() instanceof Composite below) {
                pruned(below, gone).ifPresent(p -> left.add(new Composite.Child(p, child.weight(), child.rationale())));
            } else {
                left.add(child);
            }
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(node.withChildren(left));
    }

    private Removal compared(Node node, Column rest) {
        Column before = full.scores(methodology.root().id());
        int gained = 0;
        int lost = 0;
        for (int u = 0; u < rest.size(); u++) {
            gained += rest.isKnown(u) && !before.isKnown(u) ? 1 : 0;
            lost += before.isKnown(u) && !rest.isKnown(u) ? 1 : 0;
        }
        Variable with = new Variable("with " + node.id(), only(before, rest));
        Variable without = new Variable("without " + node.id(), only(rest, before));
        int n = with.values().known();
        if (n == 0) {
            Reason reason = new Reason.MethodFailed(NAME, "no unit is ranked both with and without " + node.id());
            return new Removal(
                    node.id(), node instanceof Composite, gained, lost, Optional.empty(), Optional.of(reason));
        }
        return new Removal(
                node.id(),
                node instanceof Composite,
                gained,
                lost,
                Optional.of(outcome(with, without, n)),
                Optional.empty());
    }

    private Removal.Outcome outcome(Variable with, Variable without, int n) {
        int[] first = methodology.ranks(with.values());
        int[] second = methodology.ranks(without.values());
        Units units = full.units();
        int furthest = -1;
        double sum = 0;
        for (int u = 0; u < first.length; u++) {
            int distance = Math.abs(second[u] - first[u]);
            sum += distance;
            boolean counts = first[u] > 0;
            if (counts && (furthest < 0 || distance > Math.abs(second[furthest] - first[furthest]))) {
                furthest = u;
            }
        }
        return new Removal.Outcome(
                n,
                Correlation.of(with, without),
                sum / n,
                new Removal.Move(units.code(furthest), first[furthest], second[furthest]));
    }

    /** A column's values where the other one is known too. */
    private static Column only(Column column, Column other) {
        double[] values = new double[column.size()];
        @Nullable Reason[] reasons = new Reason[column.size()];
        for (int u = 0; u < values.length; u++) {
            if (column.isKnown(u) && other.isKnown(u)) {
                values[u] = column.value(u);
            } else {
                reasons[u] = column.isKnown(u) ? other.reason(u) : column.reason(u);
            }
        }
        return Column.owning(values, reasons);
    }

    private static Removal refused(Node node, String because) {
        return new Removal(
                node.id(),
                node instanceof Composite,
                0,
                0,
                Optional.empty(),
                Optional.of(new Reason.MethodFailed(NAME, because)));
    }
}
