package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Point;

/**
 * Slanted lines clipped to an area. They are computed rather than left to a pattern of SVG, which would need an id, and
 * ids of several pictures on one page would meet.
 */
final class Hatching {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 60;

    private Hatching() {}

    record Segment(Point from, Point to) {}

    /**
     * Hatches the area between rings; nested rings are holes.
     *
     * @param usualGap between lines, along both axes; smaller in small areas, larger in very large ones
     */
    static List<Segment> of(List<List<Point>> rings, double usualGap) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<Point> ring : rings) {
            for (Point point : ring) {
                low = Math.min(low, along(point));
                high = Math.max(high, along(point));
            }
        }
        double gap = Math.max((high - low) / MOST_LINES, Math.min(usualGap, (high - low) / FEWEST_LINES));
        List<Segment> segments = new ArrayList<>();
        for (double line = low + gap / 2; gap > 0 && line < high; line += gap) {
            double[] met = met(rings, line);
            for (int i = 0; i + 1 < met.length; i += 2) {
                segments.add(new Segment(at(line, met[i]), at(line, met[i + 1])));
            }
        }
        return segments;
    }

    /** Places on a line where it enters and leaves the area, in order. */
    private static double[] met(List<List<Point>> rings, double line) {
        List<Double> found = new ArrayList<>();
        for (List<Point> ring : rings) {
            Point before = ring.get(ring.size() - 1);
            for (Point point : ring) {
                double from = along(before) - line;
                double to = along(point) - line;
                if (from < 0 != to < 0) {
                    found.add(across(before) + (across(point) - across(before)) * (from / (from - to)));
                }
                before = point;
            }
        }
        double[] sorted = found.stream().mapToDouble(x -> x).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double along(Point point) {
        return point.x() + point.y();
    }

    private static double across(Point point) {
        return point.x() - point.y();
    }

    private static Point at(double along, double across) {
        return new Point((along + across) / 2, (along - across) / 2);
    }
}
