package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.draw.Mark.Point;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A country's rank on a node over the editions, with the ranks' intervals as a band; highlighted countries beside it,
 * with theirs as bars. An edition that did not rank a country breaks its line.
 */
final class HistoryPicture {

    private static final double PLOT = 300;
    private static final double AXIS_ROOM = 34;
    private static final Ink[] INKS = {Ink.MAIN, Ink.SECOND, Ink.THIRD, Ink.FOURTH};

    private final List<EditionView> past;
    private final Options options;
    private final Words words;
    private final Names names;
    private final List<CountryCode> shown = new ArrayList<>();
    private final Sheet sheet;
    private final Scale years;
    private final Scale ranks;

    private HistoryPicture(List<EditionView> past, Options options, CountryCode country) {
        this.past = past;
        this.options = options;
        EditionView latest = past.get(past.size() - 1);
        words = options.words();
        names = Names.in(options.language(), latest);
        shown.add(country);
        shown.addAll(options.highlight());
        String about = options.node().equals(latest.root()) ? "" : ", " + words.node(options.node());
        sheet = new Sheet(
                options,
                words.say(
                        "draw_history_title",
                        names.of(country),
                        options.highlight().size(),
                        words.node(latest.root()) + about),
                words.say("draw_history_about"));
        double labels = shown.stream()
                .mapToDouble(c -> Lettering.width(names.of(c), Sheet.STRONG))
                .max()
                .orElse(0);
        double right = sheet.right() - Math.min(labels, sheet.room() * 0.36) - 12;
        double first = sheet.left() + AXIS_ROOM + 12;
        years = new Scale(0, Math.max(1, past.size() - 1), first, right - 12);
        ranks = ranks();
    }

    /** @param past by year; the edition of the picture is the last */
    static Drawing draw(List<EditionView> past, Options options, String source) {
        CountryCode country = Objects.requireNonNull(options.country(), "a history is of a country");
        return new HistoryPicture(past, options, country).draw(source);
    }

    /** As far as ranks and intervals go, and a little further; the better, the higher. */
    private Scale ranks() {
        int best = Integer.MAX_VALUE;
        int worst = 1;
        for (EditionView view : past) {
            for (CountryCode code : shown) {
                Standing standing = standing(view, code);
                if (standing != null) {
                    best = Math.min(best, standing.low().orElse(standing.rank()));
                    worst = Math.max(worst, standing.high().orElse(standing.rank()));
                }
            }
        }
        double from = sheet.top() + 18;
        int low = Math.max(1, Math.min(best, worst) - 3);
        return new Scale(low, Math.max(low + 10, worst + 3), from, from + PLOT);
    }

    private @Nullable Standing standing(EditionView view, CountryCode code) {
        EditionScore score = view.score(options.node().id(), code);
        return score == null || score.rank().isEmpty() ? null : Standing.of(score);
    }

    private Drawing draw(String source) {
        axes();
        band(shown.get(0));
        for (int i = shown.size() - 1; i >= 0; i--) {
            line(shown.get(i), i);
        }
        endLabels();
        return sheet.finish(ranks.to() + 48, note(), source, description());
    }

    /** Whether an edition must not be compared with those before it. */
    private boolean isBreak(int edition) {
        return !breaks(edition).isEmpty();
    }

    private List<EditionNode> breaks(int edition) {
        return edition < 1 || edition >= past.size()
                ? List.of()
                : past.get(edition)
                        .breaksSince(past.get(edition - 1), options.node().id());
    }

    private void axes() {
        double left = sheet.left() + AXIS_ROOM;
        for (int tick : ranks.rankTicks()) {
            sheet.add(new Mark.Line(left, ranks.at(tick), years.to() + 12, ranks.at(tick), Ink.RULE, 1));
            sheet.label(left - 8, ranks.at(tick) + 4, String.valueOf(tick), Sheet.SMALL, Anchor.END, Ink.FAINT);
        }
        String up = words.say("draw_history_up");
        sheet.label(sheet.left(), ranks.from() - 6, up, Sheet.SMALL, Anchor.START, Ink.FAINT);
        String across = words.say("draw_history_across");
        sheet.label(years.to() + 12, ranks.to() + 44, across, Sheet.SMALL, Anchor.END, Ink.FAINT);
        for (int i = 0; i < past.size(); i++) {
            if (isBreak(i)) {
                double x = (years.at(i - 1) + years.at(i)) / 2;
                for (double y = ranks.from(); y < ranks.to(); y += 8) {
                    sheet.add(new Mark.Line(x, y, x, Math.min(y + 4, ranks.to()), Ink.FAINT, 1.5));
                }
            }
            String slug = past.get(i).edition().id().slug();
            sheet.label(years.at(i), ranks.to() + 28, slug, Sheet.TEXT, Anchor.MIDDLE, Ink.TEXT);
        }
    }

    /** One area for each run of editions with an interval. */
    private void band(CountryCode code) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (int i = 0; i <= past.size(); i++) {
            Standing standing = i < past.size() ? standing(past.get(i), code) : null;
            if (!upper.isEmpty() && isBreak(i)) {
                area(upper, lower);
                upper.clear();
                lower.clear();
            }
            if (standing != null && standing.hasInterval()) {
                upper.add(new Point(years.at(i), ranks.at(standing.low().getAsInt())));
                lower.add(new Point(years.at(i), ranks.at(standing.high().getAsInt())));
            } else if (!upper.isEmpty()) {
                area(upper, lower);
                upper.clear();
                lower.clear();
            }
        }
    }

    private void area(List<Point> upper, List<Point> lower) {
        if (upper.size() == 1) {
            Point top = upper.get(0);
            sheet.add(new Mark.Box(top.x() - 6, top.y(), 12, lower.get(0).y() - top.y(), Ink.BAND));
            return;
        }
        List<Point> ring = new ArrayList<>(upper);
        List<Point> back = new ArrayList<>(lower);
        Collections.reverse(back);
        ring.addAll(back);
        sheet.add(new Mark.Area(List.of(ring), Ink.BAND, null));
    }

    private void line(CountryCode code, int index) {
        Ink ink = INKS[index];
        List<Point> run = new ArrayList<>();
        List<Mark> dots = new ArrayList<>();
        for (int i = 0; i <= past.size(); i++) {
            Standing standing = i < past.size() ? standing(past.get(i), code) : null;
            if (standing == null || isBreak(i)) {
                if (run.size() > 1) {
                    sheet.add(new Mark.Curve(run, ink, 2.5));
                }
                run.clear();
            }
            if (standing == null) {
                continue;
            }
            double x = years.at(i);
            double y = ranks.at(standing.rank());
            run.add(new Point(x, y));
            if (index > 0 && standing.hasInterval()) {
                double aside = x + 4 * index - 2;
                double top = ranks.at(standing.low().getAsInt());
                dots.add(new Mark.Line(
                        aside, top, aside, ranks.at(standing.high().getAsInt()), ink, 1));
            }
            if (past.get(i).isCarried(options.node().id(), code)) {
                dots.addAll(Mark.ring(x, y, 4.5, ink, Ink.SHEET));
            } else {
                dots.add(new Mark.Dot(x, y, 4.5, ink, Ink.SHEET));
            }
            if (shown.size() == 1) {
                String text = String.valueOf(standing.rank());
                dots.add(new Mark.Label(x, y - 10, text, Sheet.STRONG, Anchor.MIDDLE, Ink.TEXT));
            }
        }
        sheet.named(description(code), dots);
    }

    /** Names at the right end of the lines, moved down where they would meet. */
    private void endLabels() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            if (lastPlace(shown.get(i)) >= 0) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> lastPlace(shown.get(i))));
        double free = 0;
        double x = years.to() + 20;
        for (int i : order) {
            double y = Math.max(lastPlace(shown.get(i)) + 4, free);
            Letters letters = i == 0 ? Sheet.STRONG : Sheet.TEXT;
            for (String words : Lettering.wrap(names.of(shown.get(i)), letters, sheet.right() - x)) {
                sheet.label(x, y, words, letters, Anchor.START, INKS[i]);
                y += 16;
            }
            free = y + 2;
        }
    }

    /** Below 0 for a country that no edition ranked. */
    private double lastPlace(CountryCode code) {
        for (int i = past.size() - 1; i >= 0; i--) {
            Standing standing = standing(past.get(i), code);
            if (standing != null) {
                return ranks.at(standing.rank());
            }
        }
        return -1;
    }

    private String note() {
        List<String> gaps = new ArrayList<>();
        for (CountryCode code : shown) {
            List<String> without = past.stream()
                    .filter(view -> standing(view, code) == null)
                    .map(view -> view.edition().id().slug())
                    .toList();
            if (!without.isEmpty()) {
                gaps.add(words.say("draw_history_gap", names.of(code), String.join(", ", without)));
            }
        }
        for (int i = 1; i < past.size(); i++) {
            if (isBreak(i)) {
                String broken = breaks(i).stream().map(words::node).collect(Collectors.joining(", "));
                gaps.add(words.say(
                        "draw_history_break", past.get(i).edition().id().slug(), broken));
            }
        }
        boolean isAnyCarried = past.stream().anyMatch(view -> shown.stream()
                .anyMatch(code -> view.isCarried(options.node().id(), code)));
        if (isAnyCarried) {
            gaps.add(words.say("draw_history_hollow"));
        }
        return String.join(" ", gaps);
    }

    private String description() {
        return (shown.stream().map(this::description).collect(Collectors.joining(" ")) + " " + note()).strip();
    }

    private String description(CountryCode code) {
        List<String> steps = new ArrayList<>();
        for (EditionView view : past) {
            Standing standing = standing(view, code);
            if (standing != null) {
                String said = standing.hasInterval() ? "draw_history_step_within" : "draw_history_step";
                String slug = view.edition().id().slug();
                steps.add(words.say(said, standing.rank(), slug, standing.interval())
                        + (view.isCarried(options.node().id(), code) ? " " + words.say("draw_nothing_new") : ""));
            }
        }
        return words.say("draw_profile_title", names.of(code), String.join(", ", steps)) + ".";
    }
}
