package org.digitaldiplomacy.export.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something drawn on a sheet. Places are in pixels from the upper left corner. */
sealed interface Mark {

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

    /** @param y of the line that letters stand on */
    record Label(double x, double y, String text, Letters letters, Anchor anchor, Ink fill) implements Mark {}

    /** Marks with one name, which shows where a pointer rests on them. */
    record Named(String name, List<Mark> marks) implements Mark {
        public Named {
            marks = List.copyOf(marks);
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
