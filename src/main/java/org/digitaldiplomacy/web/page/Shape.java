package org.digitaldiplomacy.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.digitaldiplomacy.geo.WorldMap.Point;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.model.CountryCode;

/**
 * A state or territory as SVG draws it.
 *
 * @param code empty for land that the index has no country for
 * @param path empty where it is too small to draw
 * @param x of its middle; empty where it has none
 * @param y of its middle; empty where it has none
 * @param isDot whether it is too small to see as what it is
 */
record Shape(String code, String path, String x, String y, boolean isDot) {

    /** In square units of the map: below this a state is a dot. */
    private static final double TOO_SMALL = 400;

    static Shape of(State state) {
        return new Shape(
                state.code().map(CountryCode::value).orElse(""),
                state.rings().stream().map(Shape::path).collect(Collectors.joining()),
                state.place().map(place -> String.valueOf(place.x())).orElse(""),
                state.place().map(place -> String.valueOf(place.y())).orElse(""),
                state.area() < TOO_SMALL);
    }

    /** A ring's first point, then steps from one to the next, which are short to write. */
    private static String path(List<Point> ring) {
        Point before = ring.get(0);
        StringBuilder path = new StringBuilder("M" + before.x() + " " + before.y() + "l");
        for (Point point : ring.subList(1, ring.size())) {
            path.append(point.x() - before.x())
                    .append(' ')
                    .append(point.y() - before.y())
                    .append(' ');
            before = point;
        }
        path.setLength(path.length() - 1);
        return path.append('z').toString();
    }
}
