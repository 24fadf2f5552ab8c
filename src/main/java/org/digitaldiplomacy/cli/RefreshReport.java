package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaldiplomacy.refresh.Change;
import org.digitaldiplomacy.refresh.Refreshing;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Scores;

/** Changes that a refresh makes: values, and with them scores and ranks of the methodology's last edition year. */
final class RefreshReport {

    private static final int SHOWN = 10;

    private final Refreshing.Outcome.Refreshed refreshed;
    private final Scores before;
    private final Scores after;

    RefreshReport(Refreshing.Outcome.Refreshed refreshed, Scores before, Scores after) {
        this.refreshed = refreshed;
        this.before = before;
        this.after = after;
    }

    /** Counts by indicator or table with the first changes of each, then what moves on the index. */
    void print(PrintWriter out) {
        refreshed.notes().forEach(out::println);
        Map<String, List<Change>> groups = new TreeMap<>();
        refreshed.changes().forEach(change -> groups.computeIfAbsent(change.group(), g -> new ArrayList<>())
                .add(change));
        groups.forEach((group, changes) -> print(out, group, changes));
        String root = after.methodology().root().id();
        List<Moved> moved = moved().stream()
                .filter(m -> m.node().equals(root))
                .sorted(Comparator.comparingDouble(Moved::distance).reversed())
                .toList();
        out.printf(
                "%s as of %d: %d scores or ranks of %s move%n",
                after.methodology().id(), after.asOf(), moved.size(), root);
        moved.stream().limit(SHOWN).forEach(m -> out.println("  " + m.sentence()));
        more(out, moved.size());
        out.flush();
    }

    private static void print(PrintWriter out, String group, List<Change> changes) {
        Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        List<String> told = new ArrayList<>();
        counts.forEach((kind, count) -> told.add(count + " " + kind.name().toLowerCase(Locale.ROOT)));
        out.println(group + ": " + String.join(", ", told));
        List<Change> shown = changes.stream()
                .filter(change -> change.kind() == Change.Kind.CHANGED || change.kind() == Change.Kind.GONE)
                .toList();
        shown.stream().limit(SHOWN).forEach(change -> out.println("  " + sentence(change)));
        more(out, shown.size());
    }

    private static void more(PrintWriter out, int all) {
        if (all > SHOWN) {
            out.println("  … and " + (all - SHOWN) + " more (--changes DIR writes them all)");
        }
    }

    private static String sentence(Change change) {
        return change.name() + ": " + (change.before().isEmpty() ? "none" : change.before()) + " → "
                + (change.after().isEmpty() ? "gone" : change.after());
    }

    /** Writes {@code values.csv} and {@code scores.csv}, exact and complete. */
    void write(Path folder) throws IOException {
        try (PrintWriter out = file(folder.resolve("values.csv"))) {
            Csv.line(out, List.of("table", "group", "row", "change", "before", "after"));
            refreshed
                    .changes()
                    .forEach(c -> Csv.line(
                            out,
                            List.of(c.table(), c.group(), c.name(), c.kind().name(), c.before(), c.after())));
        }
        try (PrintWriter out = file(folder.resolve("scores.csv"))) {
            Csv.line(out, List.of("node", "unit", "score_before", "score_after", "rank_before", "rank_after"));
            moved().forEach(m -> Csv.line(
                    out, List.of(m.node(), m.unit(), m.scoreBefore(), m.scoreAfter(), m.rankBefore(), m.rankAfter())));
        }
    }

    private static PrintWriter file(Path path) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    }

    /** A score or rank that differs; blank where there is none. */
    private record Moved(
            String node, String unit, String scoreBefore, String scoreAfter, String rankBefore, String rankAfter) {

        String sentence() {
            return unit + ": " + told(scoreBefore, rankBefore) + " → " + told(scoreAfter, rankAfter);
        }

        /** How far the score moves; one that comes or goes moves furthest. */
        double distance() {
            return scoreBefore.isEmpty() || scoreAfter.isEmpty()
                    ? Double.MAX_VALUE
                    : Math.abs(Double.parseDouble(scoreAfter) - Double.parseDouble(scoreBefore));
        }

        private static String told(String score, String rank) {
            return score.isEmpty()
                    ? "no score"
                    : String.format(Locale.ROOT, "%.3f", Double.parseDouble(score)) + ", rank " + rank;
        }
    }

    private List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        SortedSet<String> units = new TreeSet<>(before.units().codes());
        units.addAll(after.units().codes());
        for (String node : after.nodeIds()) {
            for (String unit : units) {
                Moved of = new Moved(
                        node,
                        unit,
                        score(before, node, unit),
                        score(after, node, unit),
                        rank(before, node, unit),
                        rank(after, node, unit));
                if (!of.scoreBefore().equals(of.scoreAfter())
                        || !of.rankBefore().equals(of.rankAfter())) {
                    moved.add(of);
                }
            }
        }
        return moved;
    }

    private static String score(Scores scores, String node, String unit) {
        int row = scores.units().indexOf(unit);
        if (row < 0 || !(scores.scores(node).cell(row) instanceof Cell.Known value)) {
            return "";
        }
        return String.valueOf(value.value());
    }

    private static String rank(Scores scores, String node, String unit) {
        int row = scores.units().indexOf(unit);
        int rank = row < 0 ? 0 : scores.ranks(node)[row];
        return rank == 0 ? "" : String.valueOf(rank);
    }
}
