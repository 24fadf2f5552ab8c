package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digitaldiplomacy.draw.Mark.Point;
import org.digitaldiplomacy.geo.WorldMap;

/**
 * Part of the world that a map shows, in units of {@link WorldMap}. Each part but the world is near enough for a finger to
 * meet every state of it.
 */
public enum MapFrame {
    WORLD(0, 0, WorldMap.WIDTH, WorldMap.HEIGHT, false),
    CARIBBEAN(1090, 585, 310, 245, true),
    CENTRAL_AMERICA(900, 640, 360, 220, false),
    WESTERN_EUROPE(1930, 235, 300, 225, true),
    BALKANS(2125, 295, 150, 140, true),
    GULF(2440, 480, 210, 200, true),
    AFRICA(1700, 430, 960, 980, false),
    SOUTH_EAST_ASIA(2600, 560, 1000, 640, false),
    PACIFIC(3440, 730, 620, 590, true);

    /** Across the sheet at the latitude of Fiji: what lies beyond the sheet's right end returns at the left one. */
    private static final double ROUND_THE_WORLD = 3870;

    private final double left;
    private final double top;
    private final double width;
    private final double height;
    private final boolean isCrowded;

    MapFrame(double left, double top, double width, double height, boolean isCrowded) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.isCrowded = isCrowded;
    }

    /** As addresses have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<MapFrame> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }

    /** Keys of the parts, the world first. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(MapFrame::key).toList();
    }

    /** In the language of the words; empty for the world, which needs no name. */
    public String name(Words words) {
        return this == WORLD ? "" : words.say("region_" + name().toLowerCase(Locale.ROOT));
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Part whose small states lie too close together for a map of the world. */
    static Optional<MapFrame> crowdedAt(WorldMap.Point place) {
        return Arrays.stream(values())
                .filter(f -> f.isCrowded && f.holds(f.shifted(place)))
                .findFirst();
    }

    Point shifted(WorldMap.Point point) {
        boolean isBeyond = left + width > WorldMap.WIDTH && point.x() + ROUND_THE_WORLD < left + width;
        return new Point(isBeyond ? point.x() + ROUND_THE_WORLD : point.x(), point.y());
    }

    boolean holds(Point point) {
        return point.x() >= left && point.x() <= left + width && point.y() >= top && point.y() <= top + height;
    }

    /** The part of a ring within this frame; empty where there is none (Sutherland and Hodgman, 1974). */
    List<Point> clipped(List<WorldMap.Point> ring) {
        List<Point> points = new ArrayList<>();
        ring.forEach(point -> points.add(shifted(point)));
        if (points.stream().allMatch(this::holds)) {
            return points;
        }
        List<Point> kept = points;
        for (Side side : Side.values()) {
            kept = side.keep(kept, this);
        }
        return kept;
    }

    /** Edge of a frame. */
    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        private double inside(Point p, MapFrame frame) {
            return switch (this) {
                case LEFT -> p.x() - frame.left;
                case RIGHT -> frame.left + frame.width - p.x();
                case TOP -> p.y() - frame.top;
                case BOTTOM -> frame.top + frame.height - p.y();
            };
        }

        List<Point> keep(List<Point> ring, MapFrame frame) {
            List<Point> kept = new ArrayList<>();
            for (int i = 0; i < ring.size(); i++) {
                Point before = ring.get((i + ring.size() - 1) % ring.size());
                Point point = ring.get(i);
                double from = inside(before, frame);
                double to = inside(point, frame);
                if (from < 0 != to < 0) {
                    double share = from / (from - to);
                    kept.add(new Point(
                            before.x() + (point.x() - before.x()) * share,
                            before.y() + (point.y() - before.y()) * share));
                }
                if (to >= 0) {
                    kept.add(point);
                }
            }
            return kept;
        }
    }
}
