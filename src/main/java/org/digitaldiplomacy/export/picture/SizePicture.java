package org.digitaldiplomacy.export.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.export.Refused;
import org.digitaldiplomacy.export.picture.Mark.Anchor;
import org.digitaldiplomacy.export.picture.Mark.Letters;
import org.digitaldiplomacy.export.picture.Mark.Point;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.LeverageFit;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
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
    private final Scores scores;
    private final Leverage leverage;
    private final LeverageFit.Result fit;
    private final int[] rows;
    private final Sheet sheet;
    private final Scale across;
    private final Scale up;

    private SizePicture(EditionView view, Options options, Scores scores, Leverage leverage) {
        this.view = view;
        this.options = options;
        this.scores = scores;
        this.leverage = leverage;
        names = Names.in(options.language(), view);
        fit = scores.leverage(leverage.id()).fit();
        rows = IntStream.range(0, scores.units().size())
                .filter(fit.fitted()::isKnown)
                .toArray();
        String regressors =
                leverage.regressors().stream().map(r -> inSentence(r.name())).collect(Collectors.joining(" and "));
        sheet = new Sheet(
                options.width(),
                Wording.title(view) + ": " + leverage.name(),
                "Score against what " + regressors + " predict. In the band lie " + Math.round(100 * leverage.level())
                        + " % of countries, if the prediction holds; those outside are named."
                        + (options.group() == null ? "" : " Grey: not in the group."));
        double size = Math.min(sheet.room() - AXIS_ROOM, 560);
        double[] predicted =
                IntStream.of(rows).mapToDouble(fit.fitted()::value).sorted().toArray();
        double low = predicted.length == 0 ? 0 : Math.floor(predicted[0] / 10) * 10;
        double high = predicted.length == 0 ? 100 : Math.ceil(predicted[predicted.length - 1] / 10) * 10;
        across = new Scale(low, high, sheet.left() + AXIS_ROOM, sheet.right());
        double lowest = IntStream.of(rows)
                .mapToDouble(scores.scores(leverage.of())::value)
                .min()
                .orElse(0);
        up = new Scale(Math.floor(lowest / 10) * 10, 100, sheet.top() + 16 + size * 0.8, sheet.top() + 16);
    }

    static Drawing draw(EditionView view, Options options, Scores scores, String source) {
        Leverage leverage = scores.methodology().leverages().stream()
                .filter(l -> l.id().equals(options.node().id())
                        || l.of().equals(options.node().id()))
                .findFirst()
                .orElseThrow(() -> Refused.badRequest("node: nothing is set against size for '"
                        + options.node().id() + "'; expected one of " + known(scores) + "."));
        return new SizePicture(view, options, scores, leverage).draw(source);
    }

    /** With a small first letter, unless the word is written in capitals. */
    private static String inSentence(String name) {
        boolean isWord = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isWord ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static List<String> known(Scores scores) {
        return scores.methodology().leverages().stream()
                .flatMap(l -> List.of(l.id(), l.of()).stream())
                .toList();
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
        List<Integer> order = IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(fit.fitted()::value))
                .toList();
        List<Point> ring = new ArrayList<>();
        order.forEach(u -> ring.add(place(u, fit.high())));
        List<Integer> back = new ArrayList<>(order);
        Collections.reverse(back);
        back.forEach(u -> ring.add(place(u, fit.low())));
        sheet.add(new Mark.Area(List.of(ring), Ink.BAND, null));
        double from = Math.max(across.low(), up.low());
        double to = Math.min(across.high(), up.high());
        sheet.add(new Mark.Line(across.at(from), up.at(from), across.at(to), up.at(to), Ink.FAINT, 1));
    }

    private Point place(int unit, Column y) {
        double value = Math.max(up.low(), Math.min(up.high(), y.value(unit)));
        return new Point(across.at(fit.fitted().value(unit)), up.at(value));
    }

    private Point place(int unit) {
        return place(unit, scores.scores(leverage.of()));
    }

    private void dots() {
        for (int unit : rows) {
            Point place = place(unit);
            CountryCode code = code(unit);
            double points = fit.leaveOneOut().isKnown(unit) ? fit.leaveOneOut().value(unit) : 0;
            boolean highlighted = options.isHighlighted(code);
            Mark dot = new Mark.Dot(place.x(), place.y(), highlighted ? DOT + 1.5 : DOT, ink(unit), Ink.SHEET);
            sheet.named(
                    names.of(code) + ": "
                            + Numbers.decimal(scores.scores(leverage.of()).value(unit)) + ", predicted "
                            + Numbers.decimal(fit.fitted().value(unit)) + ", leverage " + Numbers.signed(points),
                    List.of(dot));
        }
    }

    private Ink ink(int unit) {
        CountryCode code = code(unit);
        if (options.isHighlighted(code)) {
            return Ink.SECOND;
        }
        String group = options.group();
        return group == null || view.isIn(group, code) ? Ink.MAIN : Ink.NO_SCORE;
    }

    private CountryCode code(int unit) {
        return new CountryCode(scores.units().code(unit));
    }

    private boolean isOutside(int unit) {
        return fit.outside().isKnown(unit) && fit.outside().value(unit) > 0;
    }

    /** The highlighted first, then those furthest outside, each where it meets no other name. */
    private void labels() {
        Placement placement = new Placement(across.from(), across.to() + 8);
        for (int unit : rows) {
            placement.taken(place(unit), DOT);
        }
        List<Integer> named = IntStream.of(rows)
                .boxed()
                .filter(u -> options.isHighlighted(code(u)) || isOutside(u))
                .sorted(Comparator.comparing((Integer u) -> !options.isHighlighted(code(u)))
                        .thenComparing(u -> -Math.abs(fit.residual().value(u))))
                .toList();
        for (int unit : named) {
            boolean highlighted = options.isHighlighted(code(unit));
            Letters letters = highlighted ? NAME_STRONG : NAME;
            String name = names.of(code(unit));
            Placement.@Nullable Spot spot =
                    placement.place(place(unit), Lettering.width(name, letters), letters.size());
            if (spot != null) {
                sheet.label(spot.x(), spot.y(), name, letters, spot.anchor(), highlighted ? Ink.SECOND : Ink.TEXT);
            }
        }
    }

    private String note() {
        List<String> missing = options.highlight().stream()
                .filter(code -> IntStream.of(rows).noneMatch(u -> code(u).equals(code)))
                .map(code -> names.of(code) + " is missing: " + why(code))
                .toList();
        return String.join(" ", missing);
    }

    private String why(CountryCode code) {
        Reason reason = scores.scores(leverage.id()).reason(scores.units().indexOf(code.value()));
        return reason == null ? "" : reason.sentence() + ".";
    }

    private String description() {
        String above = outside(1);
        String below = outside(-1);
        return rows.length + " countries. Above the band: " + (above.isEmpty() ? "none" : above) + ". Below it: "
                + (below.isEmpty() ? "none" : below) + "." + (note().isEmpty() ? "" : " " + note());
    }

    private String outside(int side) {
        return IntStream.of(rows)
                .boxed()
                .filter(u -> isOutside(u) && Math.signum(fit.residual().value(u)) == side)
                .sorted(Comparator.comparingDouble(u -> -Math.abs(fit.residual().value(u))))
                .map(u -> names.of(code(u)) + " ("
                        + Numbers.signed(fit.leaveOneOut().value(u)) + ")")
                .collect(Collectors.joining(", "));
    }
}
