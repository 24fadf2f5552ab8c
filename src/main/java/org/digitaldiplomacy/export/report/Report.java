package org.digitaldiplomacy.export.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.EditionView;
import org.digitaldiplomacy.draw.Numbers;
import org.digitaldiplomacy.draw.Standing;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Source;
import org.jspecify.annotations.Nullable;

/** Content of a report, made of an edition and the one before it. */
final class Report {

    private static final int MOVERS = 10;
    private static final int WIDEST = 10;

    private final EditionView view;
    private final Optional<EditionView> before;
    private final List<Standing> standings;

    Report(EditionView view, Optional<EditionView> before) {
        this.view = view;
        this.before = before;
        standings = view.standings(view.root().id(), null);
    }

    /** A country's line in the ranking, as texts. */
    public record Row(String rank, String code, String name, String score, String interval, List<String> parts) {}

    /** A country that is not ranked, and why. */
    public record Unranked(String name, String why) {}

    /**
     * A country's move between two editions.
     *
     * @param change ranks won
     * @param apart whether the two intervals do not overlap
     */
    public record Move(String name, String before, String after, int change, boolean apart) {

        public String signed() {
            return (change > 0 ? "+" : "−") + Math.abs(change);
        }
    }

    /** A part of the index with its share of the part above. */
    public record Part(String name, int depth, String share) {}

    List<String> dimensionNames() {
        return dimensions().stream().map(EditionNode::name).toList();
    }

    private List<EditionNode> dimensions() {
        List<EditionNode> nodes = new ArrayList<>(view.dimensions());
        nodes.addAll(leverages());
        return nodes;
    }

    List<EditionNode> leverages() {
        return view.nodes().stream()
                .filter(n -> n.kind() == EditionNode.Kind.LEVERAGE)
                .toList();
    }

    List<Row> rows() {
        return standings.stream().map(this::row).toList();
    }

    private Row row(Standing standing) {
        List<String> parts = dimensions().stream()
                .map(n -> number(n, view.score(n.id(), standing.country())))
                .toList();
        return new Row(
                String.valueOf(standing.rank()),
                standing.country().value(),
                name(standing.country()),
                Numbers.decimal(standing.score()),
                standing.interval(),
                parts);
    }

    private static String number(EditionNode node, @Nullable EditionScore score) {
        if (score == null || score.score().isEmpty()) {
            return "–";
        }
        double value = score.score().getAsDouble();
        return node.kind() == EditionNode.Kind.LEVERAGE ? Numbers.signed(value) : Numbers.decimal(value);
    }

    List<Unranked> unranked() {
        return view.byCountry(view.root().id()).values().stream()
                .filter(s -> s.rank().isEmpty())
                .map(s -> new Unranked(name(s.country()), String.valueOf(s.reason())))
                .sorted(Comparator.comparing(Unranked::name))
                .toList();
    }

    /** The first of a node, such as {@code Georgia (+17.5), Rwanda (+17.2)}. */
    String leaders(EditionNode node, int count) {
        return view.standings(node.id(), null).stream()
                .limit(count)
                .map(s -> name(s.country()) + " (" + number(node, view.score(node.id(), s.country())) + ")")
                .collect(Collectors.joining(", "));
    }

    /** The countries at the top of a node, of a group where one is given. */
    List<CountryCode> top(String node, @Nullable String group, int count) {
        return view.standings(node, group).stream()
                .limit(count)
                .map(Standing::country)
                .toList();
    }

    /** Countries that won the most ranks since the edition before, then those that lost the most. */
    Map<String, List<Move>> movers() {
        List<Move> moves = moves();
        Map<String, List<Move>> movers = new LinkedHashMap<>();
        movers.put(
                "Up",
                moves.stream()
                        .filter(m -> m.change() > 0)
                        .sorted(Comparator.comparingInt((Move m) -> -m.change()).thenComparing(Move::name))
                        .limit(MOVERS)
                        .toList());
        movers.put(
                "Down",
                moves.stream()
                        .filter(m -> m.change() < 0)
                        .sorted(Comparator.comparingInt(Move::change).thenComparing(Move::name))
                        .limit(MOVERS)
                        .toList());
        return movers;
    }

    /** How many moved by so much that the two intervals do not overlap. */
    long clearMoves() {
        return moves().stream().filter(Move::apart).count();
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        if (before.isEmpty()) {
            return moves;
        }
        EditionView earlier = before.get();
        for (Standing now : standings) {
            EditionScore score = earlier.score(earlier.root().id(), now.country());
            if (score != null && score.rank().isPresent()) {
                Standing then = Standing.of(score);
                moves.add(new Move(
                        name(now.country()),
                        then.rank() + " (" + then.interval() + ")",
                        now.rank() + " (" + now.interval() + ")",
                        then.rank() - now.rank(),
                        areApart(then, now)));
            }
        }
        return moves;
    }

    private static boolean areApart(Standing one, Standing other) {
        return one.hasInterval()
                && other.hasInterval()
                && (one.high().getAsInt() < other.low().getAsInt()
                        || other.high().getAsInt() < one.low().getAsInt());
    }

    /** How wide the ranks' intervals are. */
    Map<String, String> widths() {
        List<Integer> widths = standings.stream()
                .filter(Standing::hasInterval)
                .map(Report::width)
                .sorted()
                .toList();
        Map<String, String> summary = new LinkedHashMap<>();
        if (!widths.isEmpty()) {
            summary.put("median width of an interval, in ranks", String.valueOf(widths.get(widths.size() / 2)));
            for (int most : new int[] {5, 10, 20, 40}) {
                long count = widths.stream().filter(w -> w <= most).count();
                summary.put(
                        "countries whose interval spans at most " + most + " ranks", count + " of " + widths.size());
            }
        }
        return summary;
    }

    List<Row> widest() {
        return standings.stream()
                .filter(Standing::hasInterval)
                .sorted(Comparator.comparingInt((Standing s) -> -width(s)).thenComparing(Standing::rank))
                .limit(WIDEST)
                .map(this::row)
                .toList();
    }

    private static int width(Standing standing) {
        return standing.high().orElse(standing.rank()) - standing.low().orElse(standing.rank());
    }

    List<Part> parts() {
        return view.nodes().stream()
                .filter(n -> n.kind() != EditionNode.Kind.LEVERAGE)
                .map(n -> new Part(
                        n.name(),
                        view.depth(n),
                        n.weight().isPresent()
                                ? Numbers.decimal(100 * n.weight().getAsDouble()) + " %"
                                : ""))
                .toList();
    }

    List<Source> sources() {
        return view.frozen().sources().stream()
                .sorted(Comparator.comparing(Source::publisher).thenComparing(s -> s.id().value()))
                .toList();
    }

    String name(CountryCode code) {
        Country country = view.countries().get(code);
        return country == null ? code.value() : RegionNames.ENGLISH.of(country);
    }
}
