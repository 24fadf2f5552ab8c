package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.model.CountryCode;

/**
 * The best on a node as rows, each with its score and with its rank's interval. Below them come those of the highlighted
 * that are not among the best, with their ranks, or with the reason why they have none.
 */
final class RankingPicture {

    private static final double LEAD_ROOM = 42;
    private static final double INTERVAL_ROOM = 58;
    private static final int SPOKEN = 5;

    /** Of a hollow bar, in pixels. */
    private static final double EDGE = 1.5;

    private final EditionView view;
    private final Options options;
    private final Words words;
    private final Names names;
    private final List<Standing> standings;
    private final List<Standing> best;
    private final List<Standing> further;
    private final List<CountryCode> unranked;
    private final Map<Integer, Long> ties;
    private final Sheet sheet;
    private final Columns columns;

    private RankingPicture(EditionView view, Options options) {
        this.view = view;
        this.options = options;
        this.words = options.words();
        this.names = Names.in(options.language(), view);
        standings = view.standings(options.node().id(), options.group());
        best = standings.stream().limit(options.top()).toList();
        further = standings.stream()
                .skip(options.top())
                .filter(s -> options.isHighlighted(s.country()))
                .toList();
        unranked = options.highlight().stream()
                .filter(code -> standings.stream().noneMatch(s -> s.country().equals(code)))
                .toList();
        ties = EditionView.ties(standings);
        sheet = new Sheet(options, Wording.title(view, options), about());
        columns = columns();
    }

    static Drawing draw(EditionView view, Options options, String source) {
        return new RankingPicture(view, options).draw(source);
    }

    private Columns columns() {
        List<String> shown = new ArrayList<>();
        best.forEach(s -> shown.add(names.of(s.country())));
        further.forEach(s -> shown.add(names.of(s.country())));
        unranked.forEach(code -> shown.add(names.of(code)));
        List<Double> scores = standings.stream().map(Standing::score).toList();
        double widest = shown.stream()
                .mapToDouble(name -> Lettering.width(name, Sheet.STRONG))
                .max()
                .orElse(0);
        int last = Stream.concat(best.stream(), further.stream())
                .mapToInt(s -> s.high().orElse(s.rank()))
                .max()
                .orElse(1);
        Scale scale = Scale.ofScores(scores, options.isSigned(), 0, 0);
        return Columns.of(sheet, LEAD_ROOM, widest, hasIntervals() ? INTERVAL_ROOM : 0, scale, last);
    }

    private boolean hasIntervals() {
        return standings.stream().anyMatch(Standing::hasInterval);
    }

    private String about() {
        if (hasIntervals()) {
            return words.say(options.isSigned() ? "draw_points_and_ranks" : "draw_scores_and_ranks");
        }
        return words.say(options.isSigned() ? "draw_points" : "draw_scores");
    }

    private Drawing draw(String source) {
        double head = sheet.top() + 26;
        double first = head + 10;
        int gaps = (further.isEmpty() ? 0 : 1) + (unranked.isEmpty() ? 0 : 1);
        int rows = best.size() + further.size() + unranked.size();
        double bottom = first + rows * Columns.ROW + gaps * Columns.ROW / 2;
        for (int i = 0; i < best.size(); i++) {
            stripe(best.get(i).country(), first + i * Columns.ROW);
        }
        columns.head(
                sheet,
                head,
                bottom,
                words.say(options.isSigned() ? "draw_head_points" : "draw_head_score"),
                words.say("draw_head_interval"));
        double y = first;
        for (Standing standing : best) {
            row(standing, y);
            y += Columns.ROW;
        }
        y += further.isEmpty() ? 0 : Columns.ROW / 2;
        for (Standing standing : further) {
            stripe(standing.country(), y);
            row(standing, y);
            y += Columns.ROW;
        }
        y += unranked.isEmpty() ? 0 : Columns.ROW / 2;
        for (CountryCode code : unranked) {
            unrankedRow(code, y);
            y += Columns.ROW;
        }
        return sheet.finish(
                bottom, carried(columns.hasTrack() ? "draw_hollow" : "draw_of_these"), source, description());
    }

    private void stripe(CountryCode country, double y) {
        if (options.isHighlighted(country)) {
            sheet.add(new Mark.Box(sheet.left() - 6, y, sheet.room() + 12, Columns.ROW, Ink.STRIPE));
        }
    }

    private void row(Standing standing, double y) {
        boolean highlighted = options.isHighlighted(standing.country());
        Ink ink = highlighted ? Ink.SECOND : Ink.MAIN;
        Ink inside = highlighted ? Ink.STRIPE : Ink.SHEET;
        Letters letters = highlighted ? Sheet.STRONG : Sheet.TEXT;
        double base = y + 16;
        double middle = y + Columns.ROW / 2;
        String name = names.of(standing.country());
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Label(columns.lead(), base, rank(standing), Sheet.TEXT, Anchor.END, Ink.FAINT));
        marks.add(new Mark.Label(
                columns.name(),
                base,
                Lettering.fit(name, letters, columns.nameRoom()),
                letters,
                Anchor.START,
                Ink.TEXT));
        if (columns.hasTrack()) {
            double zero = columns.track().at(0);
            double end = columns.track().at(standing.score());
            double width = Math.abs(end - zero);
            marks.add(new Mark.Box(Math.min(zero, end), middle - 5, width, 10, ink));
            if (isCarried(standing) && width > 2 * EDGE) {
                marks.add(new Mark.Box(
                        Math.min(zero, end) + EDGE, middle - 5 + EDGE, width - 2 * EDGE, 10 - 2 * EDGE, inside));
            }
        }
        marks.add(new Mark.Label(columns.value(), base, score(standing), letters, Anchor.END, Ink.TEXT));
        marks.addAll(columns.rank(standing, standing.interval(), middle, ink, isCarried(standing) ? inside : ink));
        sheet.named(
                words.say(
                        "draw_row",
                        name,
                        standing.rank(),
                        standing.interval(),
                        score(standing),
                        view.carriedAside(options.node().id(), standing.country(), words)),
                marks);
    }

    private void unrankedRow(CountryCode code, double y) {
        stripe(code, y);
        EditionScore score = view.score(options.node().id(), code);
        String why = words.reason(score);
        double start = columns.name() + columns.nameRoom() + Columns.GAP;
        String name = names.of(code);
        String said = Columns.reason(
                words.say("draw_not_ranked"), words.say("draw_not_ranked_because", why), sheet.right() - start);
        sheet.named(
                words.say("draw_row_without", name, why),
                List.of(
                        new Mark.Label(columns.lead(), y + 16, "–", Sheet.TEXT, Anchor.END, Ink.FAINT),
                        new Mark.Label(
                                columns.name(),
                                y + 16,
                                Lettering.fit(name, Sheet.STRONG, columns.nameRoom()),
                                Sheet.STRONG,
                                Anchor.START,
                                Ink.TEXT),
                        new Mark.Label(start, y + 16, said, Sheet.SMALL, Anchor.START, Ink.FAINT)));
    }

    private String rank(Standing standing) {
        return (ties.getOrDefault(standing.rank(), 1L) > 1 ? "=" : "") + standing.rank();
    }

    private String score(Standing standing) {
        return options.number(standing.score());
    }

    private boolean isCarried(Standing standing) {
        return view.isCarried(options.node().id(), standing.country());
    }

    private String carried(String drawn) {
        List<CountryCode> shown = Stream.concat(best.stream(), further.stream())
                .map(Standing::country)
                .toList();
        return view.carriedLegend(drawn, words, options.node().id(), shown);
    }

    private String description() {
        String leaders = standings.stream()
                .limit(Math.min(SPOKEN, options.top()))
                .map(this::spoken)
                .collect(Collectors.joining(", "));
        String highlighted = standings.stream()
                .skip(Math.min(SPOKEN, options.top()))
                .filter(s -> options.isHighlighted(s.country()))
                .map(this::spoken)
                .collect(Collectors.joining(", "));
        String without = unranked.stream().map(names::of).collect(Collectors.joining(", "));
        String carried = carried("draw_of_those");
        return words.say("draw_ranking_words", standings.size(), leaders)
                + (highlighted.isEmpty() ? "" : " " + words.say("draw_highlighted", highlighted))
                + (without.isEmpty() ? "" : " " + words.say("draw_unranked", without))
                + (carried.isEmpty() ? "" : " " + carried);
    }

    private String spoken(Standing standing) {
        String interval = standing.hasInterval() ? " " + words.say("draw_interval", standing.interval()) : "";
        return words.say("draw_spoken", rank(standing), names.of(standing.country()), score(standing)) + interval;
    }
}
