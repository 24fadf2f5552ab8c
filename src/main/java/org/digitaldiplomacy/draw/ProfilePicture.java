package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionNode.Kind;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A country's score on every node as a dot among those of all countries, with its rank and the rank's interval;
 * highlighted countries beside it. Dots on one scale rather than a radar: its area depends on the order of the axes,
 * and it has no place for intervals.
 */
final class ProfilePicture {

    private static final double INDENT = 12;
    private static final double INTERVAL_ROOM = 90;
    private static final Ink[] INKS = {Ink.MAIN, Ink.SECOND, Ink.THIRD, Ink.FOURTH};

    private final EditionView view;
    private final Options options;
    private final CountryCode country;
    private final Words words;
    private final Names names;
    private final List<EditionNode> tree;
    private final List<EditionNode> leverages;
    private final Sheet sheet;
    private final Columns columns;

    private ProfilePicture(EditionView view, Options options, CountryCode country) {
        this.view = view;
        this.options = options;
        this.country = country;
        words = options.words();
        names = Names.in(options.language(), view);
        tree = view.nodes().stream().filter(n -> n.kind() != Kind.LEVERAGE).toList();
        leverages = view.nodes().stream().filter(n -> n.kind() == Kind.LEVERAGE).toList();
        sheet = new Sheet(
                options,
                words.say("draw_profile_title", names.of(country), Wording.title(view, words)),
                words.say("draw_profile_about"));
        double widest = view.nodes().stream()
                .mapToDouble(n -> Lettering.width(words.node(n), Sheet.STRONG) + INDENT * view.depth(n))
                .max()
                .orElse(0);
        int last = view.nodes().stream()
                .flatMap(n -> view.standings(n.id(), null).stream())
                .filter(Standing::hasInterval)
                .mapToInt(s -> s.high().getAsInt())
                .max()
                .orElse(1);
        columns = Columns.of(sheet, 0, widest, INTERVAL_ROOM, new Scale(0, 100, 0, 0), last);
    }

    static Drawing draw(EditionView view, Options options, String source) {
        CountryCode country = Objects.requireNonNull(options.country(), "a profile is of a country");
        return new ProfilePicture(view, options, country).draw(source);
    }

    private Drawing draw(String source) {
        double head = legend(sheet.top()) + 26;
        double y = head + 10;
        columns.head(
                sheet, head, y + tree.size() * Columns.ROW, words.say("draw_head_score"), words.say("draw_head_rank"));
        for (EditionNode node : tree) {
            row(node, y, columns.track());
            y += Columns.ROW;
        }
        for (EditionNode node : leverages) {
            y += 16;
            y = leverage(node, y);
        }
        return sheet.finish(y, "", source, description());
    }

    /** Draws the legend where there is more than one country. */
    private double legend(double top) {
        double x = sheet.left();
        double y = top;
        if (options.highlight().isEmpty()) {
            return y;
        }
        List<CountryCode> shown = shown();
        for (int i = 0; i < shown.size(); i++) {
            String name = Lettering.fit(names.of(shown.get(i)), Sheet.TEXT, sheet.room() - 20);
            double width = Lettering.width(name, Sheet.TEXT) + 34;
            if (x > sheet.left() && x + width > sheet.right() + 20) {
                x = sheet.left();
                y += 20;
            }
            sheet.add(new Mark.Dot(x + 5, y + 8, 5, INKS[i], null));
            sheet.label(x + 15, y + 13, name, Sheet.TEXT, Anchor.START, Ink.TEXT);
            x += width;
        }
        return y + 20;
    }

    private List<CountryCode> shown() {
        List<CountryCode> shown = new ArrayList<>(List.of(country));
        shown.addAll(options.highlight());
        return shown;
    }

    /** On a scale of its own: points above or below what size predicts. */
    private double leverage(EditionNode node, double y) {
        List<Double> all =
                view.standings(node.id(), null).stream().map(Standing::score).toList();
        Scale track = Scale.ofScores(
                all, true, columns.track().from(), columns.track().to());
        if (columns.hasTrack()) {
            for (double tick : track.ticks()) {
                sheet.add(new Mark.Line(track.at(tick), y + 4, track.at(tick), y + 10 + Columns.ROW, Ink.RULE, 1));
                sheet.label(track.at(tick), y, Columns.signed(tick), Sheet.SMALL, Anchor.MIDDLE, Ink.FAINT);
            }
        }
        row(node, y + 10, track);
        return y + 10 + Columns.ROW;
    }

    private void row(EditionNode node, double y, Scale track) {
        double middle = y + Columns.ROW / 2;
        double indent = view.depth(node) * INDENT;
        Letters letters = view.depth(node) <= 1 && node.kind() != Kind.INDICATOR ? Sheet.STRONG : Sheet.TEXT;
        String name = Lettering.fit(words.node(node), letters, columns.nameRoom() - indent);
        sheet.label(columns.name() + indent, y + 16, name, letters, Anchor.START, Ink.TEXT);
        if (columns.hasTrack()) {
            spread(node, track, middle);
            List<CountryCode> shown = shown();
            for (int i = shown.size() - 1; i >= 0; i--) {
                dot(node, shown.get(i), track, middle, INKS[i]);
            }
        }
        numbers(node, y, letters);
    }

    /** The middle half of the countries, and the median. */
    private void spread(EditionNode node, Scale track, double middle) {
        double[] scores = view.byCountry(node.id()).values().stream()
                .filter(s -> s.score().isPresent())
                .mapToDouble(s -> s.score().getAsDouble())
                .sorted()
                .toArray();
        sheet.add(new Mark.Line(track.from(), middle, track.to(), middle, Ink.RULE, 1));
        if (scores.length > 0) {
            double left = track.at(quantile(scores, 0.25));
            double right = track.at(quantile(scores, 0.75));
            double median = track.at(quantile(scores, 0.5));
            sheet.add(new Mark.Box(left, middle - 4, right - left, 8, Ink.BAND));
            sheet.add(new Mark.Line(median, middle - 6, median, middle + 6, Ink.FAINT, 1.5));
        }
    }

    /** Between the two nearest values, in proportion (Hyndman and Fan's letters 7). */
    static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    private void dot(EditionNode node, CountryCode code, Scale track, double middle, Ink ink) {
        EditionScore score = view.score(node.id(), code);
        if (score != null && score.score().isPresent()) {
            Mark dot = new Mark.Dot(track.at(score.score().getAsDouble()), middle, 5, ink, Ink.SHEET);
            sheet.named(
                    words.say("draw_profile_dot", names.of(code), words.node(node), spoken(node, score)), List.of(dot));
        }
    }

    private void numbers(EditionNode node, double y, Letters letters) {
        EditionScore score = view.score(node.id(), country);
        if (score == null || score.rank().isEmpty()) {
            sheet.label(columns.value(), y + 16, "–", letters, Anchor.END, Ink.FAINT);
            String why = words.say("draw_no_score_because", words.reason(score));
            double start = columns.value() + 14;
            String said = Columns.reason(words.say("draw_no_score"), why, sheet.right() - start);
            sheet.named(
                    words.say("draw_profile_title", words.node(node), why),
                    List.of(new Mark.Label(start, y + 16, said, Sheet.SMALL, Anchor.START, Ink.FAINT)));
            return;
        }
        Standing standing = Standing.of(score);
        sheet.label(columns.value(), y + 16, number(node, standing.score()), letters, Anchor.END, Ink.TEXT);
        boolean isWide = standing.hasInterval() && !standing.interval().equals(String.valueOf(standing.rank()));
        String said = standing.rank() + (isWide ? " (" + standing.interval() + ")" : "");
        columns.rank(standing, said, y + Columns.ROW / 2, Ink.MAIN, Ink.MAIN).forEach(sheet::add);
    }

    private String number(EditionNode node, double score) {
        return node.kind() == Kind.LEVERAGE ? words.points(score) : words.score(score);
    }

    private String spoken(EditionNode node, @Nullable EditionScore score) {
        if (score == null || score.rank().isEmpty()) {
            return words.say("draw_not_ranked");
        }
        Standing standing = Standing.of(score);
        return words.say("draw_rank", number(node, standing.score()), standing.rank())
                + (standing.hasInterval() ? " " + words.say("draw_interval", standing.interval()) : "");
    }

    private String description() {
        return shown().stream().map(this::description).collect(Collectors.joining(" "));
    }

    private String description(CountryCode code) {
        List<EditionNode> spoken = new ArrayList<>(List.of(view.root()));
        spoken.addAll(view.dimensions());
        spoken.addAll(leverages);
        return names.of(code)
                + spoken.stream()
                        .map(n -> words.node(n) + " " + spoken(n, view.score(n.id(), code)))
                        .collect(Collectors.joining("; ", ": ", "."));
    }
}
