package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.draw.Mark.Point;
import org.jspecify.annotations.Nullable;

/**
 * Each country's score against the one that its size predicts, with the band in which the prediction expects it; those
 * outside of it, and the highlighted, by name. The prediction lies across rather than size itself, since size is made of
 * more than one measure.
 */
public final class SizePlot {

    private static final double AXIS_ROOM = 34;
    private static final double DOT = 3.5;
    private static final double WIDEST = 560;
    private static final double SHARE_OF_WIDTH = 0.8;
    private static final double PAGE_WIDTH = 720;

    /** Around it on a page, where phones show letters larger. */
    private static final double PAGE_ROOM = 14;

    private static final Letters NAME = Letters.plain(11);
    private static final Letters NAME_STRONG = Letters.bold(11);

    private final List<Row> rows;
    private final Words words;
    private final double top;
    private final Scale across;
    private final Scale up;

    /**
     * Country that took part in the fit.
     *
     * @param low lower end of the prediction interval
     * @param high upper end of the prediction interval
     * @param points leverage, which the prediction without the country itself gives
     * @param said where a pointer rests on it
     * @param address of the page that it leads to; missing where it leads nowhere
     * @param isMain whether it is among those looked at
     * @param isHollow whether nothing new is behind its score
     */
    public record Row(
            String name,
            double score,
            double fitted,
            double low,
            double high,
            double points,
            String said,
            @Nullable String address,
            boolean isMain,
            boolean isHighlighted,
            boolean isHollow) {

        boolean isOutside() {
            return score < low || score > high;
        }

        double residual() {
            return score - fitted;
        }
    }

    SizePlot(List<Row> rows, Words words, double left, double top, double right) {
        this.rows = List.copyOf(rows);
        this.words = words;
        this.top = top;
        double size = Math.min(right - left - AXIS_ROOM, WIDEST);
        double[] predicted = rows.stream().mapToDouble(Row::fitted).sorted().toArray();
        double low = predicted.length == 0 ? 0 : Math.floor(predicted[0] / 10) * 10;
        double high = predicted.length == 0 ? 100 : Math.ceil(predicted[predicted.length - 1] / 10) * 10;
        across = new Scale(low, high, left + AXIS_ROOM, right);
        double lowest = rows.stream().mapToDouble(Row::score).min().orElse(0);
        up = new Scale(Math.floor(lowest / 10) * 10, 100, top + 16 + size * SHARE_OF_WIDTH, top + 16);
    }

    /** For a page that says the same in words. */
    public static String inPage(List<Row> rows, Words words) {
        SizePlot plot = new SizePlot(rows, words, 0, 4, PAGE_WIDTH - 2 * PAGE_ROOM);
        return SvgWriter.inPage(-PAGE_ROOM, -PAGE_ROOM, PAGE_WIDTH, plot.bottom() + 2 * PAGE_ROOM, plot.marks());
    }

    double bottom() {
        return up.from() + 40;
    }

    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        band(marks);
        axes(marks);
        rows.forEach(row -> marks.add(dot(row)));
        names(marks);
        return marks;
    }

    private void axes(List<Mark> marks) {
        double left = across.from() - AXIS_ROOM;
        for (double tick : up.ticks()) {
            marks.add(new Mark.Line(across.from(), up.at(tick), across.to(), up.at(tick), Ink.RULE, 1));
            marks.add(label(across.from() - 8, up.at(tick) + 4, Columns.points(tick), Anchor.END));
        }
        for (double tick : across.ticks()) {
            marks.add(label(across.at(tick), up.from() + 18, Columns.points(tick), Anchor.MIDDLE));
        }
        marks.add(label(left, top + 8, words.say("draw_size_up"), Anchor.START));
        marks.add(label(across.to(), up.from() + 36, words.say("draw_size_across"), Anchor.END));
    }

    private static Mark label(double x, double y, String text, Anchor anchor) {
        return new Mark.Label(x, y, text, Sheet.SMALL, anchor, Ink.FAINT);
    }

    /** From one end of the prediction intervals to the other, and the prediction itself. */
    private void band(List<Mark> marks) {
        List<Row> order =
                rows.stream().sorted(Comparator.comparingDouble(Row::fitted)).toList();
        List<Point> ring = new ArrayList<>();
        order.forEach(row -> ring.add(place(row, row.high())));
        List<Row> back = new ArrayList<>(order);
        Collections.reverse(back);
        back.forEach(row -> ring.add(place(row, row.low())));
        if (!ring.isEmpty()) {
            marks.add(new Mark.Area(List.of(ring), Ink.BAND, null));
        }
        double from = Math.max(across.low(), up.low());
        double to = Math.min(across.high(), up.high());
        marks.add(new Mark.Line(across.at(from), up.at(from), across.at(to), up.at(to), Ink.FAINT, 1));
    }

    private Point place(Row row, double y) {
        double value = Math.max(up.low(), Math.min(up.high(), y));
        return new Point(across.at(row.fitted()), up.at(value));
    }

    private Mark dot(Row row) {
        Point place = place(row, row.score());
        double radius = row.isHighlighted() ? DOT + 1.5 : DOT;
        Ink ink = row.isHighlighted() ? Ink.SECOND : row.isMain() ? Ink.MAIN : Ink.OTHERS;
        List<Mark> dot = row.isHollow()
                ? Mark.ring(place.x(), place.y(), radius, ink, Ink.SHEET)
                : List.of(new Mark.Dot(place.x(), place.y(), radius, ink, Ink.SHEET));
        return new Mark.Named(row.said(), dot, row.address());
    }

    /** The highlighted first, then those furthest outside, each where it meets no other name. */
    private void names(List<Mark> marks) {
        Placement placement = new Placement(across.from(), across.to() + 8);
        rows.forEach(row -> placement.taken(place(row, row.score()), DOT));
        List<Row> named = rows.stream()
                .filter(row -> row.isHighlighted() || row.isOutside())
                .sorted(Comparator.comparing((Row row) -> !row.isHighlighted())
                        .thenComparing(row -> -Math.abs(row.residual())))
                .toList();
        for (Row row : named) {
            Letters letters = row.isHighlighted() ? NAME_STRONG : NAME;
            Placement.@Nullable Spot spot =
                    placement.place(place(row, row.score()), Lettering.width(row.name(), letters), letters.size());
            if (spot != null) {
                Ink ink = row.isHighlighted() ? Ink.SECOND : Ink.TEXT;
                marks.add(new Mark.Label(spot.x(), spot.y(), row.name(), letters, spot.anchor(), ink));
            }
        }
    }
}
