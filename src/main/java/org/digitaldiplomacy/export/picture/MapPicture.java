package org.digitaldiplomacy.export.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.export.picture.Mark.Anchor;
import org.digitaldiplomacy.export.picture.Mark.Point;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.model.CountryCode;

/** Scores on a node as colours of countries. Countries too small to see are dots, moved apart where they would meet. */
final class MapPicture {

    /** Of a dot, on a sheet as wide as this picture usually is. */
    private static final double USUAL_RADIUS = 3.6;

    private static final double SMALLEST_RADIUS = 1.6;
    private static final int SPOKEN = 5;
    private static final String NOTE =
            "Shapes: Natural Earth, which draws who controls land, not who owns it; the index takes no position. Countries"
                    + " too small to see are dots near their place.";

    private final EditionView view;
    private final Options options;
    private final Names names;
    private final Classes classes;
    private final Sheet sheet;
    private final double scale;
    private final double radius;

    private MapPicture(EditionView view, Options options) {
        this.view = view;
        this.options = options;
        names = Names.in(options.language(), view);
        classes = options.isSigned() ? Classes.POINTS : Classes.SCORES;
        sheet = new Sheet(
                options.width(),
                Wording.title(view, options),
                options.isSigned() ? "Points above or below what size predicts." : "Score from 0 to 100.");
        scale = sheet.room() / WorldMap.WIDTH;
        radius = Math.max(SMALLEST_RADIUS, USUAL_RADIUS * options.width() / Kind.MAP.usualWidth());
    }

    static Drawing draw(EditionView view, Options options, String source) {
        return new MapPicture(view, options).draw(source);
    }

    private Drawing draw(String source) {
        List<State> small = new ArrayList<>();
        List<Mark> outlined = new ArrayList<>();
        for (State state : WorldMap.states()) {
            if (isCountry(state) && state.area() * scale * scale < radius * radius) {
                small.add(state);
            } else if (!state.rings().isEmpty()) {
                shape(state, outlined);
            }
        }
        outlined.forEach(sheet::add);
        dots(small);
        double bottom = legend(sheet.top() + WorldMap.HEIGHT * scale + 8);
        return sheet.finish(bottom, (NOTE + " " + carried()).strip(), source, description());
    }

    private boolean isCountry(State state) {
        return state.code().filter(view.countries()::containsKey).isPresent();
    }

    private void shape(State state, List<Mark> outlined) {
        List<List<Point>> rings = state.rings().stream()
                .map(ring -> ring.stream().map(this::place).toList())
                .toList();
        sheet.named(spoken(state), List.of(new Mark.Area(rings, ink(state), Ink.SHEET)));
        if (state.code().filter(options::isHighlighted).isPresent()) {
            for (List<Point> ring : rings) {
                List<Point> closed = new ArrayList<>(ring);
                closed.add(ring.get(0));
                outlined.add(new Mark.Curve(closed, Ink.TEXT, 1.5));
            }
        }
    }

    private void dots(List<State> small) {
        List<Point> places = small.stream()
                .map(s -> place(s.place().orElseThrow(() -> new IllegalStateException("no place for " + s.code()))))
                .toList();
        double edge = sheet.right() - radius;
        List<Point> apart = Spreading.apart(places, 2.2 * radius);
        for (int i = 0; i < small.size(); i++) {
            State state = small.get(i);
            boolean highlighted = state.code().filter(options::isHighlighted).isPresent();
            double x =
                    Math.min(edge, Math.max(sheet.left() + radius, apart.get(i).x()));
            double y = apart.get(i).y();
            List<Mark> marks = new ArrayList<>();
            if (highlighted) {
                marks.add(new Mark.Dot(x, y, radius * 1.5, Ink.TEXT, null));
            }
            marks.add(new Mark.Dot(x, y, radius, ink(state), highlighted ? Ink.SHEET : Ink.FAINT));
            sheet.named(spoken(state), marks);
        }
    }

    private Point place(WorldMap.Point onMap) {
        return new Point(sheet.left() + onMap.x() * scale, sheet.top() + onMap.y() * scale);
    }

    private Optional<EditionScore> result(State state) {
        return state.code().map(code -> view.score(options.node().id(), code));
    }

    private Ink ink(State state) {
        Optional<EditionScore> result = result(state);
        if (result.isEmpty() || !isAmong(result.get().country())) {
            return Ink.NOT_RANKED;
        }
        return result.get().score().isPresent()
                ? classes.of(result.get().score().getAsDouble())
                : Ink.NO_SCORE;
    }

    private boolean isAmong(CountryCode code) {
        String group = options.group();
        return group == null || view.isIn(group, code);
    }

    private String spoken(State state) {
        Optional<EditionScore> result = result(state);
        if (result.isEmpty()) {
            return state.name() + ": not in the index";
        }
        String name = names.of(result.get().country());
        if (result.get().score().isEmpty()) {
            return name + ": no score, " + result.get().reason();
        }
        return name + ": " + number(result.get()) + ", rank "
                + result.get().rank().orElseThrow()
                + view.carriedAside(options.node().id(), result.get().country());
    }

    private String number(EditionScore score) {
        double points = score.score().orElseThrow();
        return options.isSigned() ? Numbers.signed(points) : Numbers.decimal(points);
    }

    /** In as many lines as it takes. */
    private double legend(double top) {
        List<Ink> inks = new ArrayList<>(classes.inks());
        List<String> texts = new ArrayList<>(classes.names());
        inks.add(Ink.NO_SCORE);
        texts.add("no score");
        inks.add(Ink.NOT_RANKED);
        texts.add(options.group() == null ? "not in the index" : "not in the group");
        double x = sheet.left();
        double y = top;
        for (int i = 0; i < inks.size(); i++) {
            double width = 20 + Lettering.width(texts.get(i), Sheet.SMALL) + 14;
            if (x + width > sheet.right() + 14) {
                x = sheet.left();
                y += 18;
            }
            sheet.add(new Mark.Box(x, y, 14, 12, inks.get(i)));
            sheet.label(x + 20, y + 10, texts.get(i), Sheet.SMALL, Anchor.START, Ink.TEXT);
            x += width;
        }
        return y + 12;
    }

    /** Colours say the score, so that what is carried is told in words alone. */
    private String carried() {
        return view.carriedLegend(
                "Of the countries with a rank: ",
                options.node().id(),
                view.standings(options.node().id(), options.group()).stream()
                        .map(Standing::country)
                        .toList());
    }

    private String description() {
        List<Standing> standings = view.standings(options.node().id(), options.group());
        int classCount = classes.inks().size();
        List<String> counts = new ArrayList<>();
        for (int c = classCount - 1; c >= 0; c--) {
            Ink ink = classes.inks().get(c);
            long count =
                    standings.stream().filter(s -> classes.of(s.score()) == ink).count();
            counts.add(count + " countries " + classes.names().get(c));
        }
        String highest =
                standings.stream().limit(SPOKEN).map(s -> names.of(s.country())).collect(Collectors.joining(", "));
        return "A map of the world. " + String.join(", ", counts) + ". Highest: " + highest + "."
                + (carried().isEmpty() ? "" : " " + carried());
    }
}
