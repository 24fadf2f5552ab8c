package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.model.CountryCode;

/** Scores on a node as colours of countries, as a picture with its legend. */
final class MapPicture {

    static final int USUAL_WIDTH = 960;

    /** Of a dot, on a sheet as wide as this picture usually is. */
    private static final double USUAL_RADIUS = 3.6;

    private static final double SMALLEST_RADIUS = 1.6;
    private static final double LARGEST_RADIUS = 6;
    private static final int SPOKEN = 5;

    private final EditionView view;
    private final Options options;
    private final Words words;
    private final Names names;
    private final Classes classes;
    private final Sheet sheet;

    private MapPicture(EditionView view, Options options) {
        this.view = view;
        this.options = options;
        words = options.words();
        names = Names.in(options.language(), view);
        classes = options.isSigned() ? Classes.POINTS : Classes.SCORES;
        String region = options.frame().name(words);
        sheet = new Sheet(
                options,
                Wording.title(view, options) + (region.isEmpty() ? "" : ", " + region),
                words.say(options.isSigned() ? "draw_points" : "draw_scores"));
    }

    static Drawing draw(EditionView view, Options options, String source) {
        return new MapPicture(view, options).draw(source);
    }

    private Drawing draw(String source) {
        MapFrame frame = options.frame();
        double scale = sheet.room() / frame.width();
        double radius = frame == MapFrame.WORLD
                ? Math.max(SMALLEST_RADIUS, USUAL_RADIUS * options.width() / USUAL_WIDTH)
                : LARGEST_RADIUS;
        WorldPlot plot = new WorldPlot(frame, sheet.left(), sheet.top(), scale, radius, 2.2 * radius);
        plot.marks(shown(), this::outside).forEach(sheet::add);
        double bottom = legend(sheet.top() + plot.height() + 8);
        return sheet.finish(bottom, (words.say("draw_map_note") + " " + carried()).strip(), source, description());
    }

    private Map<CountryCode, WorldPlot.Shown> shown() {
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        view.byCountry(options.node().id())
                .forEach((code, score) -> shown.put(
                        code, new WorldPlot.Shown(ink(score), spoken(score), null, options.isHighlighted(code))));
        return shown;
    }

    private Ink ink(EditionScore score) {
        String group = options.group();
        if (group != null && !view.isIn(group, score.country())) {
            return Ink.OUTSIDE;
        }
        return score.score().isPresent() ? classes.of(score.score().getAsDouble()) : Ink.NO_SCORE;
    }

    private String outside(State state) {
        return words.say("draw_map_outside", state.code().map(names.names()::of).orElse(state.name()));
    }

    private String spoken(EditionScore score) {
        String name = names.of(score.country());
        if (score.score().isEmpty()) {
            return words.say("draw_map_state_without", name, words.reason(score));
        }
        return words.say(
                "draw_map_state",
                name,
                options.number(score.score().getAsDouble()),
                score.rank().orElseThrow(),
                view.carriedAside(options.node().id(), score.country(), words));
    }

    /** In as many lines as it takes. */
    private double legend(double top) {
        double x = sheet.left();
        double y = top;
        String outside = words.say(options.group() == null ? "draw_not_in_index" : "draw_not_in_group");
        for (Classes.Entry entry : classes.legend(words, outside)) {
            double width = 20 + Lettering.width(entry.text(), Sheet.SMALL) + 14;
            if (x + width > sheet.right() + 14) {
                x = sheet.left();
                y += 18;
            }
            Swatch.at(x, y, entry.ink()).forEach(sheet::add);
            sheet.label(x + 20, y + 10, entry.text(), Sheet.SMALL, Anchor.START, Ink.TEXT);
            x += width;
        }
        return y + 12;
    }

    /** Colours say the score, so that what is carried is told in words alone. */
    private String carried() {
        return view.carriedLegend(
                "draw_of_ranked",
                words,
                options.node().id(),
                view.standings(options.node().id(), options.group()).stream()
                        .map(Standing::country)
                        .toList());
    }

    private String description() {
        List<Standing> standings = view.standings(options.node().id(), options.group());
        List<String> counts = new ArrayList<>();
        for (int c = classes.inks().size() - 1; c >= 0; c--) {
            Ink ink = classes.inks().get(c);
            long count =
                    standings.stream().filter(s -> classes.of(s.score()) == ink).count();
            counts.add(words.say("draw_map_count", count, classes.name(ink, words)));
        }
        String highest =
                standings.stream().limit(SPOKEN).map(s -> names.of(s.country())).collect(Collectors.joining(", "));
        String said = options.frame() == MapFrame.WORLD ? "draw_map_words" : "draw_map_region_words";
        return (words.say(
                                said,
                                String.join(", ", counts),
                                highest,
                                options.frame().name(words)) + " " + carried())
                .strip();
    }
}
