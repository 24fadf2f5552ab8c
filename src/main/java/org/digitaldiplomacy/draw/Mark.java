package org.digitaldiplomacy.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something drawn on a sheet. Places are in pixels from the upper left corner. */
public sealed interface Mark {

    record Box(double x, double y, double width, double height, Ink fill) implements Mark {}

    record Line(double x1, double y1, double x2, double y2, Ink edge, double thickness) implements Mark {}

    /** @param edge missing for a dot without one */
    record Dot(
            double x,
            double y,
            double radius,
            Ink fill,
            @Nullable Ink edge) implements Mark {}

    record Curve(List<Point> points, Ink edge, double thickness) implements Mark {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * A filled area; where rings lie within one another it has holes.
     *
     * @param edge missing for an area without one
     */
    record Area(List<List<Point>> rings, Ink fill, @Nullable Ink edge) implements Mark {
        public Area {
            rings = List.copyOf(rings);
        }
    }

    /**
     * Slanted lines over an area, for what is not known.
     *
     * @param gap between lines, along both axes
     */
    record Hatch(List<List<Point>> rings, Ink edge, double gap) implements Mark {
        public Hatch {
            rings = List.copyOf(rings);
        }
    }

    /** Disc that nobody sees, where a finger or pointer meets what it belongs to. */
    record Target(double x, double y, double radius) implements Mark {}

    /** @param y of the line that letters stand on */
    record Label(double x, double y, String text, Letters letters, Anchor anchor, Ink fill) implements Mark {}

    /**
     * Marks with one name, which shows where a pointer rests on them.
     *
     * @param address of the page that they lead to; missing for marks that lead nowhere
     */
    record Named(String name, List<Mark> marks, @Nullable String address) implements Mark {
        public Named {
            marks = List.copyOf(marks);
        }

        Named(String name, List<Mark> marks) {
            this(name, marks, null);
        }
    }

    /** A ring in place of a dot, on a sheet or a stripe of that ink. */
    static List<Mark> ring(double x, double y, double radius, Ink edge, Ink inside) {
        return List.of(new Dot(x, y, radius, edge, null), new Dot(x, y, radius - 1.6, inside, null));
    }

    record Point(double x, double y) {}

    /** Which part of a label lies at its x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** @param size of the letters in pixels */
    record Letters(double size, boolean bold) {

        static Letters plain(double size) {
            return new Letters(size, false);
        }

        static Letters bold(double size) {
            return new Letters(size, true);
        }
    }
}
