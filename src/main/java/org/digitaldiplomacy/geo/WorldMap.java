package org.digitaldiplomacy.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.model.CountryCode;

/**
 * The world's states on a flat sheet, from {@code map/shapes.csv}, which {@code src/main/map} makes from Natural Earth.
 */
public final class WorldMap {

    public static final int WIDTH = 4000;
    /** Down to the south of Patagonia. */
    public static final int HEIGHT = 1735;

    private static final String FILE = "/map/shapes.csv";
    private static final List<State> STATES = read();

    private WorldMap() {}

    /**
     * The same shapes in degrees, as TopoJSON: {@code countries} with the index's codes for ids, and {@code points} with
     * each country's place; {@code metadata} tells the source and whose borders are disputed.
     */
    public static byte[] topology() {
        return bytes("/map/world.topo.json");
    }

    public static List<State> states() {
        return STATES;
    }

    /** A place on the sheet, from its upper left corner. */
    public record Point(int x, int y) {}

    /**
     * A state or territory.
     *
     * @param code empty for land that the index has no country for
     * @param name in English, as Natural Earth has it
     * @param place of a dot where the shape is too small to see
     * @param rings none where the shape is too small even to draw
     */
    public record State(Optional<CountryCode> code, String name, Optional<Point> place, List<List<Point>> rings) {
        public State {
            rings = List.copyOf(rings);
        }

        /** In square units, without its holes. */
        public double area() {
            return rings.stream().mapToDouble(State::area).sum();
        }

        private static double area(List<Point> ring) {
            long twice = 0;
            Point before = ring.get(ring.size() - 1);
            for (Point point : ring) {
                twice += (long) before.x() * point.y() - (long) point.x() * before.y();
                before = point;
            }
            return Math.abs(twice) / 2.0;
        }
    }

    private static List<State> read() {
        return new String(bytes(FILE), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(WorldMap::state)
                .toList();
    }

    private static byte[] bytes(String name) {
        try (InputStream file = WorldMap.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the shapes of the map are missing: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the shapes of the map cannot be read", e);
        }
    }

    private static State state(String[] cells) {
        Optional<CountryCode> code = cells[0].isEmpty() ? Optional.empty() : Optional.of(new CountryCode(cells[0]));
        Optional<Point> place = cells[2].isEmpty()
                ? Optional.empty()
                : Optional.of(new Point(Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
        List<List<Point>> rings = new ArrayList<>();
        if (!cells[4].isEmpty()) {
            for (String ring : cells[4].split(";", -1)) {
                rings.add(ring(ring.split(" ", -1)));
            }
        }
        return new State(code, cells[1], place, rings);
    }

    /** The first point is where it is, each further one as far from the one before. */
    private static List<Point> ring(String[] steps) {
        List<Point> points = new ArrayList<>();
        int x = 0;
        int y = 0;
        for (int i = 0; i < steps.length; i += 2) {
            x += Integer.parseInt(steps[i]);
            y += Integer.parseInt(steps[i + 1]);
            points.add(new Point(x, y));
        }
        return List.copyOf(points);
    }
}
