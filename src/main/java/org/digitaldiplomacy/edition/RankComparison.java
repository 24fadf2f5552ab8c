package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;

/**
 * Why ranks moved between two scorings. Among the units that both rank, the first method on the second data tells how
 * far the data moved a unit, and the second method from there how far the method did; what is left comes from who takes
 * part.
 */
public final class RankComparison {

    private final Side before;
    private final Side after;

    public RankComparison(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /** One scoring. */
    public record Side(Methodology methodology, Panel panel, int asOf) {

        Scores scores(Predicate<String> taking) {
            return Engine.score(methodology, only(taking), asOf);
        }

        private Panel only(Predicate<String> taking) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < panel.units().size(); i++) {
                if (taking.test(panel.units().code(i))) {
                    rows.add(i);
                }
            }
            return panel.subset(rows);
        }
    }

    /**
     * A unit's move. Positive numbers are ranks lost.
     *
     * @param before empty where the unit was not ranked
     * @param data empty where the first method cannot rank the unit on the second data, or it is ranked on one side
     *     only; so are method and membership
     */
    public record Move(
            String unit,
            OptionalInt before,
            OptionalInt after,
            OptionalInt data,
            OptionalInt method,
            OptionalInt membership) {}

    /** One move for each unit that either side ranks on the node, by the units' codes. */
    public List<Move> moves(String node) {
        Scores first = before.scores(u -> true);
        Scores second = after.scores(u -> true);
        Predicate<String> both =
                u -> rank(first, node, u).isPresent() && rank(second, node, u).isPresent();
        Scores dataOnly = new Side(before.methodology(), after.panel(), after.asOf()).scores(u -> true);
        Ranks old = new Ranks(first, node, both);
        Ranks moved = new Ranks(dataOnly, node, both);
        Ranks now = new Ranks(second, node, both);
        List<Move> moves = new ArrayList<>();
        SortedSet<String> units = new TreeSet<>(first.units().codes());
        units.addAll(second.units().codes());
        for (String unit : units) {
            OptionalInt was = rank(first, node, unit);
            OptionalInt is = rank(second, node, unit);
            if (was.isPresent() || is.isPresent()) {
                moves.add(move(unit, was, is, old.of(unit), moved.of(unit), now.of(unit)));
            }
        }
        return moves;
    }

    private static Move move(
            String unit, OptionalInt was, OptionalInt is, OptionalInt old, OptionalInt moved, OptionalInt now) {
        if (old.isEmpty() || moved.isEmpty() || now.isEmpty() || was.isEmpty() || is.isEmpty()) {
            OptionalInt none = OptionalInt.empty();
            return new Move(unit, was, is, none, none, none);
        }
        int data = moved.getAsInt() - old.getAsInt();
        int method = now.getAsInt() - moved.getAsInt();
        int all = is.getAsInt() - was.getAsInt();
        return new Move(
                unit, was, is, OptionalInt.of(data), OptionalInt.of(method), OptionalInt.of(all - data - method));
    }

    private static OptionalInt rank(Scores scores, String node, String unit) {
        int row = scores.units().indexOf(unit);
        int rank = row < 0 ? 0 : scores.ranks(node)[row];
        return rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank);
    }

    /** Ranks among some of the units. */
    private record Ranks(Scores scores, int[] ranks) {

        Ranks(Scores scores, String node, Predicate<String> among) {
            this(scores, scores.ranksAmong(among, node));
        }

        OptionalInt of(String unit) {
            int row = scores.units().indexOf(unit);
            return row < 0 || ranks[row] == 0 ? OptionalInt.empty() : OptionalInt.of(ranks[row]);
        }
    }
}
