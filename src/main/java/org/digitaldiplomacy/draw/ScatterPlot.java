package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;
import org.digitaldiplomacy.draw.Mark.Point;
import org.jspecify.annotations.Nullable;

/** One variable against another, each unit a dot; some by name. */
public final class ScatterPlot {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 380;
    private static final double LEFT = 50;
    private static final double RIGHT = 560;
    private static final double TOP = 24;
    private static final double FLOOR = 330;
    private static final double DOT = 3.5;
    private static final Letters NAME = Sheet.SMALL;

    private final Axis across;
    private final Axis up;
    private final List<Dot> dots;
    private final Scale x;
    private final Scale y;

    /**
     * Unit on the plot.
     *
     * @param said where a pointer rests on it
     * @param address of the page that it leads to; missing where it leads nowhere
     */
    public record Dot(
            double x,
            double y,
            String name,
            String said,
            @Nullable String address,
            boolean isMain,
            boolean isNamed) {}

    /**
     * Axis of a variable.
     *
     * @param form of the numbers at it
     * @param limit line across the plot; empty for none
     */
    public record Axis(String name, double low, double high, DoubleFunction<String> form, OptionalDouble limit) {

        /** As far as the values go. */
        public static Axis over(String name, double[] values, DoubleFunction<String> form) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            return new Axis(name, low, high, form, OptionalDouble.empty());
        }

        /** Of scores from 0 to 100, with a limit. */
        public static Axis ofScores(String name, double limit) {
            return new Axis(name, 0, 100, Columns::points, OptionalDouble.of(limit));
        }
    }

    private ScatterPlot(Axis across, Axis up, List<Dot> dots) {
        this.across = across;
        this.up = up;
        this.dots = List.copyOf(dots);
        x = new Scale(across.low(), across.high(), LEFT, RIGHT);
        y = new Scale(up.low(), up.high(), FLOOR, TOP);
    }

    public static Drawing draw(String title, String description, Axis across, Axis up, List<Dot> dots) {
        return new Drawing(WIDTH, HEIGHT, title, description, new ScatterPlot(across, up, dots).marks());
    }

    /** For a page that says the same in words. */
    public static String inPage(Axis across, Axis up, List<Dot> dots) {
        return SvgWriter.inPage(0, 0, WIDTH, HEIGHT, new ScatterPlot(across, up, dots).marks());
    }

    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(List.of(
                new Mark.Line(LEFT, FLOOR, RIGHT, FLOOR, Ink.FAINT, 1),
                new Mark.Line(LEFT, FLOOR, LEFT, TOP, Ink.FAINT, 1),
                label(LEFT, FLOOR + 16, across.form().apply(x.low()), Anchor.MIDDLE),
                label(RIGHT, FLOOR + 16, across.form().apply(x.high()), Anchor.MIDDLE),
                label(LEFT - 4, FLOOR + 4, up.form().apply(y.low()), Anchor.END),
                label(LEFT - 4, TOP + 4, up.form().apply(y.high()), Anchor.END),
                label((LEFT + RIGHT) / 2, FLOOR + 36, across.name(), Anchor.MIDDLE),
                label(LEFT + 6, TOP - 8, up.name(), Anchor.START)));
        across.limit().ifPresent(at -> marks.add(new Mark.Line(x.at(at), FLOOR, x.at(at), TOP, Ink.SECOND, 1)));
        up.limit().ifPresent(at -> marks.add(new Mark.Line(LEFT, y.at(at), RIGHT, y.at(at), Ink.SECOND, 1)));
        Placement placement = new Placement(LEFT, WIDTH);
        dots.forEach(dot -> placement.taken(place(dot), DOT));
        for (Dot dot : dots) {
            Ink ink = dot.isMain() ? Ink.MAIN : Ink.OTHERS;
            Mark mark = new Mark.Dot(place(dot).x(), place(dot).y(), DOT, ink, Ink.SHEET);
            marks.add(new Mark.Named(dot.said(), List.of(mark), dot.address()));
        }
        for (Dot dot : dots) {
            Placement.@Nullable Spot spot =
                    dot.isNamed() ? placement.place(place(dot), Lettering.width(dot.name(), NAME), NAME.size()) : null;
            if (spot != null) {
                marks.add(new Mark.Label(spot.x(), spot.y(), dot.name(), NAME, spot.anchor(), Ink.TEXT));
            }
        }
        return marks;
    }

    private Point place(Dot dot) {
        return new Point(x.at(dot.x()), y.at(dot.y()));
    }

    private static Mark label(double x, double y, String text, Anchor anchor) {
        return new Mark.Label(x, y, text, NAME, anchor, Ink.FAINT);
    }
}
