package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Point;
import org.jspecify.annotations.Nullable;

/** Finds places for names beside dots where they meet neither one another nor, if there is a choice, a dot. */
final class Placement {

    private static final double ASIDE = 7;

    private final double left;
    private final double right;
    private final List<Box> dots = new ArrayList<>();
    private final List<Box> names = new ArrayList<>();

    /** Names may lie between left and right. */
    Placement(double left, double right) {
        this.left = left;
        this.right = right;
    }

    /** @param y of the line that letters stand on */
    record Spot(double x, double y, Anchor anchor) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    void taken(Point dot, double radius) {
        dots.add(new Box(dot.x() - radius, dot.y() - radius, dot.x() + radius, dot.y() + radius));
    }

    /** Null where a name has no place that is free of other names. */
    @Nullable
    Spot place(Point dot, double width, double size) {
        Spot best = null;
        Box bestBox = null;
        long fewest = Long.MAX_VALUE;
        for (Spot spot : around(dot, size)) {
            Box box = box(spot, width, size);
            boolean fits =
                    box.left >= left && box.right <= right && names.stream().noneMatch(box::meets);
            long met = dots.stream().filter(box::meets).count();
            if (fits && met < fewest) {
                best = spot;
                bestBox = box;
                fewest = met;
            }
        }
        if (bestBox != null) {
            names.add(bestBox);
        }
        return best;
    }

    private static List<Spot> around(Point dot, double size) {
        double x = dot.x();
        double y = dot.y();
        double middle = y + size * 0.35;
        List<Spot> spots = new ArrayList<>();
        for (double dy : new double[] {0, -0.7, 0.7, -1.2, 1.2}) {
            spots.add(new Spot(x + ASIDE, middle + dy * size, Anchor.START));
            spots.add(new Spot(x - ASIDE, middle + dy * size, Anchor.END));
        }
        spots.add(new Spot(x, y - ASIDE, Anchor.MIDDLE));
        spots.add(new Spot(x, y + ASIDE + size * 0.75, Anchor.MIDDLE));
        return spots;
    }

    private static Box box(Spot spot, double width, double size) {
        double from =
                switch (spot.anchor()) {
                    case START -> spot.x();
                    case MIDDLE -> spot.x() - width / 2;
                    case END -> spot.x() - width;
                };
        return new Box(from, spot.y() - size * 0.8, from + width, spot.y() + size * 0.25);
    }
}
