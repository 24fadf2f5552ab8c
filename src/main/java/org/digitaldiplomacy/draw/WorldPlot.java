package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.digitaldiplomacy.draw.Mark.Point;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * States on a map, each in its ink, hatched where it has no score. States too small to see are dots, moved apart where
 * they would meet.
 *
 * @param frame part of the world
 * @param left of the map on the sheet
 * @param scale pixels per unit of the world's map
 * @param radius of a dot, in pixels
 * @param target least distance between dots, in pixels; what a finger meets where it is larger than a dot
 */
public record WorldPlot(MapFrame frame, double left, double top, double scale, double radius, double target) {

    private static final double HATCH_GAP = 1.2;
    private static final double WORLD_TARGET = 33;

    /** Width of a figure on the narrowest phone, so that targets are as large as a finger there too. */
    private static final double PHONE = 288;

    /**
     * State as it is shown.
     *
     * @param said where a pointer rests on it
     * @param address of the page that it leads to; missing where it leads nowhere
     */
    public record Shown(Ink ink, String said, @Nullable String address, boolean isHighlighted) {}

    /** Map for a page, in which a tap on a state opens it. */
    public static WorldPlot inPage(MapFrame frame) {
        boolean isWorld = frame == MapFrame.WORLD;
        double scale = isWorld ? 1 : PHONE / frame.width();
        return new WorldPlot(frame, 0, 0, scale, isWorld ? 15 : 6, isWorld ? WORLD_TARGET : 25);
    }

    /** @param sentence of a state that is not shown by its own score, by its name */
    public List<Mark> marks(Map<CountryCode, Shown> shown, Function<State, String> sentence) {
        List<Mark> shapes = new ArrayList<>();
        List<Mark> outlines = new ArrayList<>();
        List<Mark> targets = new ArrayList<>();
        List<State> small = new ArrayList<>();
        List<Shown> smallShown = new ArrayList<>();
        for (State state : WorldMap.states()) {
            Shown own = state.code().map(shown::get).orElse(null);
            Shown shape = own == null ? new Shown(Ink.OUTSIDE, sentence.apply(state), null, false) : own;
            List<List<Point>> rings = rings(state);
            if (own != null && isSmall(state)) {
                if (place(state).filter(this::isInside).isPresent()) {
                    small.add(state);
                    smallShown.add(own);
                }
            } else if (!rings.isEmpty()) {
                shapes.add(new Mark.Named(shape.said(), area(rings, shape.ink()), shape.address()));
                if (shape.isHighlighted()) {
                    rings.forEach(ring -> outlines.add(new Mark.Curve(closed(ring), Ink.TEXT, 1.5)));
                }
                target(state, own).ifPresent(targets::add);
            }
        }
        List<Mark> marks = new ArrayList<>(shapes);
        marks.addAll(outlines);
        marks.addAll(targets);
        marks.addAll(dots(small, smallShown));
        return marks;
    }

    public double width() {
        return frame.width() * scale;
    }

    public double height() {
        return frame.height() * scale;
    }

    /** Part of the world that is near enough for a finger to meet this state; the whole one where it is met there. */
    public static MapFrame near(State state) {
        boolean isMetThere = state.area() > WORLD_TARGET * WORLD_TARGET;
        return isMetThere
                ? MapFrame.WORLD
                : state.place().flatMap(MapFrame::crowdedAt).orElse(MapFrame.WORLD);
    }

    private boolean isSmall(State state) {
        return state.area() * scale * scale < radius * radius * 1.8;
    }

    private List<List<Point>> rings(State state) {
        return state.rings().stream()
                .map(frame::clipped)
                .filter(ring -> ring.size() > 2)
                .map(ring -> ring.stream().map(this::onSheet).toList())
                .toList();
    }

    private List<Mark> area(List<List<Point>> rings, Ink ink) {
        Mark.Area area = new Mark.Area(rings, ink, ink == Ink.OUTSIDE || ink == Ink.NO_SCORE ? Ink.OTHERS : Ink.SHEET);
        return ink == Ink.NO_SCORE
                ? List.of(area, new Mark.Hatch(rings, Ink.HATCH, HATCH_GAP * radius))
                : List.of(area);
    }

    /** Tap target for a state that is wide enough to see and too narrow for a finger. */
    private Optional<Mark> target(State state, @Nullable Shown own) {
        boolean isNarrow = state.area() * scale * scale < target * target && frame != MapFrame.WORLD;
        return isNarrow && own != null
                ? place(state)
                        .filter(this::isInside)
                        .map(at -> new Mark.Named(
                                own.said(), List.of(new Mark.Target(at.x(), at.y(), target / 2)), own.address()))
                : Optional.empty();
    }

    private List<Mark> dots(List<State> small, List<Shown> shown) {
        List<Point> places = small.stream().map(s -> place(s).orElseThrow()).toList();
        List<Point> apart = Spreading.apart(places, target);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < small.size(); i++) {
            double x = Math.min(
                    left + width() - radius,
                    Math.max(left + radius, apart.get(i).x()));
            double y = Math.min(
                    top + height() - radius, Math.max(top + radius, apart.get(i).y()));
            marks.add(new Mark.Named(
                    shown.get(i).said(),
                    dot(new Point(x, y), shown.get(i)),
                    shown.get(i).address()));
        }
        return marks;
    }

    private List<Mark> dot(Point at, Shown shown) {
        List<Mark> marks = new ArrayList<>();
        if (shown.address() != null) {
            marks.add(new Mark.Target(at.x(), at.y(), target / 2));
        }
        if (shown.isHighlighted()) {
            marks.add(new Mark.Dot(at.x(), at.y(), radius * 1.5, Ink.TEXT, null));
        }
        marks.add(new Mark.Dot(at.x(), at.y(), radius, shown.ink(), shown.isHighlighted() ? Ink.SHEET : Ink.FAINT));
        if (shown.ink() == Ink.NO_SCORE) {
            marks.add(new Mark.Hatch(List.of(round(at)), Ink.HATCH, HATCH_GAP * radius));
        }
        return marks;
    }

    private List<Point> round(Point middle) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            double angle = Math.PI * i / 8;
            ring.add(new Point(middle.x() + radius * Math.cos(angle), middle.y() + radius * Math.sin(angle)));
        }
        return ring;
    }

    private Optional<Point> place(State state) {
        return state.place().map(place -> onSheet(frame.shifted(place)));
    }

    private boolean isInside(Point place) {
        return place.x() >= left && place.x() <= left + width() && place.y() >= top && place.y() <= top + height();
    }

    private Point onSheet(Point onMap) {
        return new Point(left + (onMap.x() - frame.left()) * scale, top + (onMap.y() - frame.top()) * scale);
    }

    private static List<Point> closed(List<Point> ring) {
        List<Point> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed;
    }
}
