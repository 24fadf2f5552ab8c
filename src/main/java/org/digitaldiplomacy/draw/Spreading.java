package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Point;

/** Moves places that are too close together apart, each as little as will do. */
final class Spreading {

    private static final int MOST_ROUNDS = 200;

    private Spreading() {}

    /**
     * @param distance that is to lie between any two
     * @return the moved places in the same order
     */
    static List<Point> apart(List<Point> places, double distance) {
        List<Point> moved = new ArrayList<>(places);
        boolean close = true;
        for (int round = 0; close && round < MOST_ROUNDS; round++) {
            close = false;
            for (int i = 0; i < moved.size(); i++) {
                for (int j = i + 1; j < moved.size(); j++) {
                    close |= push(moved, i, j, distance);
                }
            }
        }
        return moved;
    }

    /** Pushes both by half of what is missing between them. */
    private static boolean push(List<Point> places, int i, int j, double distance) {
        Point one = places.get(i);
        Point other = places.get(j);
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        double apart = Math.sqrt(dx * dx + dy * dy);
        if (apart >= distance - 0.01) {
            return false;
        }
        double alongX = apart > 0 ? dx / apart : 0;
        double alongY = apart > 0 ? dy / apart : 1;
        double half = (distance - apart) / 2;
        places.set(i, new Point(one.x() - alongX * half, one.y() - alongY * half));
        places.set(j, new Point(other.x() + alongX * half, other.y() + alongY * half));
        return true;
    }
}
