package org.digitaldiplomacy.web.page;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Classes;
import org.digitaldiplomacy.draw.Ink;
import org.digitaldiplomacy.draw.MapFrame;
import org.digitaldiplomacy.draw.SvgWriter;
import org.digitaldiplomacy.draw.Swatch;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.draw.WorldPlot;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.geo.WorldMap.State;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Scores on a node as colours of countries, and the same by class in words; the world, or a part of it close up. */
@Singleton
final class MapPage implements Page {

    private final Questions questions;
    private final Map<CountryCode, MapFrame> near = WorldMap.states().stream()
            .filter(state -> state.code().isPresent())
            .collect(Collectors.toMap(state -> state.code().orElseThrow(), WorldPlot::near, (one, other) -> one));

    MapPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<String> addresses() {
        return List.of("/map", "/map/{node}");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        String key = visit.inPath().getOrDefault("node", "index");
        Optional<Answer> node = edition == null ? Optional.empty() : edition.node(key);
        if (edition == null || node.isEmpty()) {
            return new Reply.Absent();
        }
        MapFrame frame =
                visit.choice("region", MapFrame.keys()).flatMap(MapFrame::of).orElse(MapFrame.WORLD);
        boolean isLeverage = EditionInView.isLeverage(node.get());
        Classes classes = isLeverage ? Classes.POINTS : Classes.SCORES;
        Words words = Words.in(visit.language().tag());
        List<Answer> results = questions
                .ask("map", Map.of("edition", edition.name(), "node", key), visit)
                .object("ranking")
                .objects("nodes");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("tabs", edition.tabs().stream().map(Answer::fields).toList());
        data.put("node", node.get().fields());
        data.put("isLeverage", isLeverage);
        data.put("region", frame.key());
        data.put("regions", regions(frame, words));
        data.put("figure", figure(frame, shown(results, classes, isLeverage, frame, visit, words), visit, words));
        data.put("note", words.say("draw_map_note"));
        data.put("classes", classes(results, classes, words));
        return new Reply.Shown("map", data);
    }

    private static String figure(MapFrame frame, Map<CountryCode, WorldPlot.Shown> shown, Visit visit, Words words) {
        WorldPlot plot = WorldPlot.inPage(frame);
        RegionNames names = RegionNames.in(ULocale.forLanguageTag(visit.names()));
        return SvgWriter.inPage(
                0, 0, plot.width(), plot.height(), plot.marks(shown, state -> outside(state, names, words)));
    }

    private static String outside(State state, RegionNames names, Words words) {
        return words.say("draw_map_outside", state.code().map(names::of).orElse(state.name()));
    }

    /** Each leads to its page; on the map of the world those that are too close together for a finger lead closer. */
    private Map<CountryCode, WorldPlot.Shown> shown(
            List<Answer> results, Classes classes, boolean isLeverage, MapFrame frame, Visit visit, Words words) {
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        for (Answer result : results) {
            CountryCode code = new CountryCode(result.object("country").text("code"));
            MapFrame closer = near.getOrDefault(code, MapFrame.WORLD);
            String address = frame == MapFrame.WORLD && closer != MapFrame.WORLD
                    ? visit.with("region", closer.key())
                    : visit.link("/countries/" + code.value());
            shown.put(code, new WorldPlot.Shown(ink(result, classes), said(result, isLeverage, words), address, false));
        }
        return shown;
    }

    private static Ink ink(Answer result, Classes classes) {
        return result.number("score").map(classes::of).orElse(Ink.NO_SCORE);
    }

    private static String said(Answer result, boolean isLeverage, Words words) {
        String name = result.object("country").text("name");
        OptionalInt rank = result.whole("rank");
        if (rank.isEmpty()) {
            return words.say("draw_profile_title", name, words.say("draw_no_score"));
        }
        double score = result.number("score").orElseThrow();
        OptionalInt low = result.whole("rankLow");
        String interval = low.isEmpty()
                ? ""
                : " "
                        + words.say(
                                "draw_interval",
                                low.getAsInt() + "–" + result.whole("rankHigh").getAsInt());
        return words.say(
                "draw_map_state",
                name,
                isLeverage ? words.points(score) : words.score(score),
                rank.getAsInt(),
                interval);
    }

    private static List<Map<String, @Nullable Object>> regions(MapFrame chosen, Words words) {
        List<Map<String, @Nullable Object>> regions = new ArrayList<>();
        for (MapFrame frame : MapFrame.values()) {
            regions.add(Map.of("key", frame.key(), "name", frame.name(words), "isChosen", frame == chosen));
        }
        return regions;
    }

    private static List<Map<String, @Nullable Object>> classes(List<Answer> results, Classes classes, Words words) {
        List<Map<String, @Nullable Object>> listed = new ArrayList<>();
        for (Classes.Entry entry : classes.legend(words, words.say("draw_not_in_index"))) {
            List<Map<String, @Nullable Object>> members = results.stream()
                    .filter(result -> ink(result, classes) == entry.ink())
                    .map(Answer::fields)
                    .toList();
            Map<String, @Nullable Object> each = new HashMap<>();
            each.put("swatch", Swatch.inPage(entry.ink()));
            each.put("text", entry.text());
            each.put("results", members);
            each.put("isCounted", entry.ink() != Ink.OUTSIDE);
            listed.add(each);
        }
        return listed;
    }
}
