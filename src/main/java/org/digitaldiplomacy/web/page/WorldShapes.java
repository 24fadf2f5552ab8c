package org.digitaldiplomacy.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The world's states as SVG paths, from {@code map/shapes.csv}: each ring a first point, then steps from one to the next. */
final class WorldShapes {

    /** In square units of the map: below this a state is a dot. */
    private static final double TOO_SMALL = 400;

    private static final String FILE = "map/shapes.csv";
    private static final Pattern FIRST_POINT = Pattern.compile("^(-?\\d+ -?\\d+) ");

    private WorldShapes() {}

    static List<Shape> read() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource " + FILE);
            }
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Shape(cells[0], path(cells[4]), cells[2], cells[3], area(cells[4]) < TOO_SMALL))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(String rings) {
        return rings.isEmpty()
                ? ""
                : Stream.of(rings.split(";", -1))
                        .map(ring -> "M" + FIRST_POINT.matcher(ring).replaceFirst("$1l") + "z")
                        .collect(Collectors.joining());
    }

    /** By the surveyor's formula, holes not taken out. */
    private static double area(String rings) {
        double all = 0;
        for (String ring : rings.isEmpty() ? new String[0] : rings.split(";", -1)) {
            String[] steps = ring.split(" ", -1);
            long x = 0;
            long y = 0;
            long twice = 0;
            for (int i = 2; i + 1 < steps.length; i += 2) {
                long nextX = x + Long.parseLong(steps[i]);
                long nextY = y + Long.parseLong(steps[i + 1]);
                twice += x * nextY - nextX * y;
                x = nextX;
                y = nextY;
            }
            all += Math.abs(twice) / 2.0;
        }
        return all;
    }

    /**
     * A state or territory.
     *
     * @param code empty for land that the index has no country for
     * @param path empty where it is too small to draw
     * @param x of its middle; empty where it has none
     * @param y of its middle; empty where it has none
     * @param isDot whether it is too small to see as what it is
     */
    record Shape(String code, String path, String x, String y, boolean isDot) {}
}
