package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Point;

/** Small patch of an ink beside its meaning. */
public final class Swatch {

    private static final double WIDTH = 14;
    private static final double HEIGHT = 12;

    private Swatch() {}

    /** For the legend of a page. */
    public static String inPage(Ink ink) {
        return SvgWriter.inPage(0, 0, WIDTH, HEIGHT, at(0, 0, ink));
    }

    static List<Mark> at(double x, double y, Ink ink) {
        List<Point> ring = List.of(
                new Point(x + 0.5, y + 0.5),
                new Point(x + WIDTH - 0.5, y + 0.5),
                new Point(x + WIDTH - 0.5, y + HEIGHT - 0.5),
                new Point(x + 0.5, y + HEIGHT - 0.5));
        List<Mark> marks = new ArrayList<>(List.of(new Mark.Area(List.of(ring), ink, Ink.FAINT)));
        if (ink == Ink.NO_SCORE) {
            marks.add(new Mark.Hatch(List.of(ring), Ink.HATCH, 4));
        }
        return marks;
    }
}
