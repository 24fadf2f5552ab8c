package org.digitaldiplomacy.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Point;

/** Counts over time, from zero on, with a dot for each day that something was counted on. */
public final class TimeCurve {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 230;
    private static final double LEFT = 70;
    private static final double RIGHT = 580;
    private static final double TOP = 20;
    private static final double FLOOR = 195;
    private static final double DOT = 3.5;

    private TimeCurve() {}

    /** Count on a day. */
    public record Count(LocalDate day, double value) {}

    /**
     * Figure for a page, which says the same as a table.
     *
     * @param counts by day, at least two
     * @param number form of a count at the axis
     * @param date form of a day at the axis
     */
    public static String inPage(List<Count> counts, DoubleFunction<String> number, Function<LocalDate, String> date) {
        Count first = counts.get(0);
        Count last = counts.get(counts.size() - 1);
        double highest = counts.stream().mapToDouble(Count::value).max().orElse(1);
        Scale x = new Scale(first.day().toEpochDay(), last.day().toEpochDay(), LEFT, RIGHT);
        Scale y = new Scale(0, Math.max(highest, 1), FLOOR, TOP);
        List<Mark> marks = new ArrayList<>();
        for (double level : new double[] {0, highest}) {
            marks.add(new Mark.Line(LEFT, y.at(level), RIGHT, y.at(level), Ink.RULE, 1));
            marks.add(
                    new Mark.Label(LEFT - 8, y.at(level) + 4, number.apply(level), Sheet.TEXT, Anchor.END, Ink.FAINT));
        }
        marks.add(new Mark.Label(LEFT, FLOOR + 22, date.apply(first.day()), Sheet.TEXT, Anchor.START, Ink.FAINT));
        marks.add(new Mark.Label(RIGHT, FLOOR + 22, date.apply(last.day()), Sheet.TEXT, Anchor.END, Ink.FAINT));
        List<Point> points = counts.stream()
                .map(count -> new Point(x.at((double) count.day().toEpochDay()), y.at(count.value())))
                .toList();
        marks.add(new Mark.Curve(points, Ink.MAIN, 2));
        for (int i = 0; i < points.size(); i++) {
            Count count = counts.get(i);
            marks.add(new Mark.Named(
                    date.apply(count.day()) + ": " + number.apply(count.value()),
                    List.of(new Mark.Dot(points.get(i).x(), points.get(i).y(), DOT, Ink.MAIN, null))));
        }
        return SvgWriter.inPage(0, 0, WIDTH, HEIGHT, marks);
    }
}
