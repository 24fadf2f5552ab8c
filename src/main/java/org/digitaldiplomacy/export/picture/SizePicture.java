package org.digitaldiplomacy.export.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.export.picture.Mark.Anchor;
import org.digitaldiplomacy.export.picture.Mark.Letters;
import org.digitaldiplomacy.export.picture.Mark.Point;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Each country's score against the one that its size predicts, with the band in which the prediction expects it; those
 * outside of it by name. What size predicts lies across rather than size itself, since it is made of more than one
 * measure.
 */
final class SizePicture {

    private static final double AXIS_ROOM = 34;
    private static final double DOT = 3.5;
    private static final Letters NAME = Letters.plain(11);
    private static final Letters NAME_STRONG = Letters.bold(11);

    private final EditionView view;
    private final Options options;
    private final Names names;
    private final EditionNode leverage;
    private final List<Row> rows;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    private SizePicture(EditionView view, Options options, EditionNode leverage, EditionNode.Adjustment adjustment) {
        this.view = view;
        this.options = options;
        this.leverage = leverage;
        names = Names.in(options.language(), view);
        rows = rows(view, leverage, adjustment);
        String regressors = Stream.of(adjustment.sizes().split("; "))
                .map(SizePicture::inSentence)
                .collect(Collectors.joining(" and "));
        sheet = new Sheet(
                options.width(),
                Wording.title(view) + ": " + leverage.name(),
                "Score against what " + regressors + " predict. In the band lie "
                        + Math.round(100 * adjustment.level())
                        + " % of countries, if the prediction holds; those outside are named."
                        + (options.group() == null ? "" : " Grey: not in the group."));
        double size = Math.min(sheet.room() - AXIS_ROOM, 560);
        double[] predicted = rows.stream().mapToDouble(Row::fitted).sorted().toArray();
        double low = predicted.length == 0 ? 0 : Math.floor(predicted[0] / 10) * 10;
        double high = predicted.length == 0 ? 100 : Math.ceil(predicted[predicted.length - 1] / 10) * 10;
        across = new Scale(low, high, sheet.left() + AXIS_ROOM, sheet.right());
        double lowest = rows.stream().mapToDouble(Row::score).min().orElse(0);
        up = new Scale(Math.floor(lowest / 10) * 10, 100, sheet.top() + 16 + size * 0.8, sheet.top() + 16);
    }

    /**
     * A country that took part in the fit, as the edition froze it.
     *
     * @param low lower end of the prediction interval
     * @param high upper end of the prediction interval
     * @param points leverage; 0 where the fit rests on the country alone
     */
    private record Row(CountryCode code, double score, double fitted, double low, double high, double points) {

        double residual() {
            return score - fitted;
        }

        boolean isOutside() {
            return score < low || score > high;
        }
    }

    private static List<Row> rows(EditionView view, EditionNode leverage, EditionNode.Adjustment adjustment) {
        List<Row> rows = new ArrayList<>();
        for (EditionStep step : view.frozen().steps()) {
            EditionScore score = view.score(adjustment.of(), step.country());
            EditionScore points = view.score(leverage.id(), step.country());
            if (step.node().equals(leverage.id()) && step.fitted().isPresent() && score != null && points != null) {
                rows.add(new Row(
                        step.country(),
                        score.score().orElseThrow(),
                        step.fitted().getAsDouble(),
                        step.low().orElseThrow(),
                        step.high().orElseThrow(),
                        points.score().orElse(0)));
            }
        }
        return rows;
    }

    /** @throws Refused where the node has no leverage */
    static Drawing draw(EditionView view, Options options, String source) {
        List<String> known = new ArrayList<>();
        for (EditionNode node : view.nodes()) {
            EditionNode.Adjustment adjustment = node.adjustment();
            if (adjustment == null) {
                continue;
            }
            known.addAll(List.of(node.id(), adjustment.of()));
            if (known.contains(options.node().id())) {
                return new SizePicture(view, options, node, adjustment).draw(source);
            }
        }
        throw Refused.badRequest(
                "node: nothing is set against size for '" + options.node().id() + "'; expected one of " + known + ".");
    }

    /** With a small first letter, unless the word is written in capitals. */
    private static String inSentence(String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private Drawing draw(String source) {
        band();
        axes();
        dots();
        labels();
        return sheet.finish(up.from() + 40, note(), source, description());
    }

    private void axes() {
        for (double tick : up.ticks()) {
            sheet.add(new Mark.Line(across.from(), up.at(tick), across.to(), up.at(tick), Ink.RULE, 1));
            sheet.label(across.from() - 8, up.at(tick) + 4, text(tick), Sheet.SMALL, Anchor.END, Ink.FAINT);
        }
        for (double tick : across.ticks()) {
            sheet.label(across.at(tick), up.from() + 18, text(tick), Sheet.SMALL, Anchor.MIDDLE, Ink.FAINT);
        }
        sheet.label(sheet.left(), up.to() - 8, "Score", Sheet.SMALL, Anchor.START, Ink.FAINT);
        sheet.label(across.to(), up.from() + 36, "Score that size predicts", Sheet.SMALL, Anchor.END, Ink.FAINT);
    }

    private static String text(double tick) {
        return SvgWriter.number(tick).replace('-', '−');
    }

    /** From one end of the prediction intervals to the other, and the prediction itself. */
    private void band() {
        List<Row> order =
                rows.stream().sorted(Comparator.comparingDouble(Row::fitted)).toList();
        List<Point> ring = new ArrayList<>();
        order.forEach(row -> ring.add(place(row, row.high())));
        List<Row> back = new ArrayList<>(order);
        Collections.reverse(back);
        back.forEach(row -> ring.add(place(row, row.low())));
        sheet.add(new Mark.Area(List.of(ring), Ink.BAND, null));
        double from = Math.max(across.low(), up.low());
        double to = Math.min(across.high(), up.high());
        sheet.add(new Mark.Line(across.at(from), up.at(from), across.at(to), up.at(to), Ink.FAINT, 1));
    }

    private Point place(Row row, double y) {
        double value = Math.max(up.low(), Math.min(up.high(), y));
        return new Point(across.at(row.fitted()), up.at(value));
    }

    private Point place(Row row) {
        return place(row, row.score());
    }

    private void dots() {
        for (Row row : rows) {
            Point place = place(row);
            boolean highlighted = options.isHighlighted(row.code());
            double radius = highlighted ? DOT + 1.5 : DOT;
            Ink ink = ink(row.code());
            List<Mark> dot = view.isCarried(leverage.id(), row.code())
                    ? Mark.ring(place.x(), place.y(), radius, ink, Ink.SHEET)
                    : List.of(new Mark.Dot(place.x(), place.y(), radius, ink, Ink.SHEET));
            sheet.named(
                    names.of(row.code()) + ": " + Numbers.decimal(row.score()) + ", predicted "
                            + Numbers.decimal(row.fitted()) + ", leverage " + Numbers.signed(row.points())
                            + view.carriedAside(leverage.id(), row.code()),
                    dot);
        }
    }

    private Ink ink(CountryCode code) {
        if (options.isHighlighted(code)) {
            return Ink.SECOND;
        }
        String group = options.group();
        return group == null || view.isIn(group, code) ? Ink.MAIN : Ink.NO_SCORE;
    }

    /** The highlighted first, then those furthest outside, each where it meets no other name. */
    private void labels() {
        Placement placement = new Placement(across.from(), across.to() + 8);
        for (Row row : rows) {
            placement.taken(place(row), DOT);
        }
        List<Row> named = rows.stream()
                .filter(row -> options.isHighlighted(row.code()) || row.isOutside())
                .sorted(Comparator.comparing((Row row) -> !options.isHighlighted(row.code()))
                        .thenComparing(row -> -Math.abs(row.residual())))
                .toList();
        for (Row row : named) {
            boolean highlighted = options.isHighlighted(row.code());
            Letters letters = highlighted ? NAME_STRONG : NAME;
            String name = names.of(row.code());
            Placement.@Nullable Spot spot = placement.place(place(row), Lettering.width(name, letters), letters.size());
            if (spot != null) {
                sheet.label(spot.x(), spot.y(), name, letters, spot.anchor(), highlighted ? Ink.SECOND : Ink.TEXT);
            }
        }
    }

    private String note() {
        List<String> missing = options.highlight().stream()
                .filter(code -> rows.stream().noneMatch(row -> row.code().equals(code)))
                .map(code -> names.of(code) + " is missing: " + why(code))
                .toList();
        String carried = view.carriedLegend(
                "Hollow: ", leverage.id(), rows.stream().map(Row::code).toList());
        return (String.join(" ", missing) + " " + carried).strip();
    }

    private String why(CountryCode code) {
        EditionScore score = view.score(leverage.id(), code);
        return score == null || score.reason() == null ? "" : score.reason() + ".";
    }

    private String description() {
        String above = outside(1);
        String below = outside(-1);
        return rows.size() + " countries. Above the band: " + (above.isEmpty() ? "none" : above) + ". Below it: "
                + (below.isEmpty() ? "none" : below) + "." + (note().isEmpty() ? "" : " " + note());
    }

    private String outside(int side) {
        return rows.stream()
                .filter(row -> row.isOutside() && Math.signum(row.residual()) == side)
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.residual())))
                .map(row -> names.of(row.code()) + " (" + Numbers.signed(row.points()) + ")")
                .collect(Collectors.joining(", "));
    }
}
