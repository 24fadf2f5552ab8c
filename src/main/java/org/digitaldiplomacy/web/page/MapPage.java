package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.digitaldiplomacy.draw.Classes;
import org.digitaldiplomacy.draw.Ink;
import org.digitaldiplomacy.draw.Swatch;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.draw.WorldPlot;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Scores on a node as colours of countries, and the same by class in words; the world, or a part of it close up. */
@Singleton
final class MapPage implements Page {

    private final Questions questions;

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
        StatesMap map = new StatesMap(visit);
        boolean isLeverage = EditionInView.isLeverage(node.get());
        Classes classes = isLeverage ? Classes.POINTS : Classes.SCORES;
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
        data.put("region", map.region());
        data.put("regions", map.regions());
        data.put("figure", map.figure(shown(results, classes, isLeverage, map), "draw_map_outside"));
        data.put("note", map.words().say("draw_map_note"));
        data.put("classes", classes(results, classes, map.words()));
        data.put(
                Taken.NAME,
                new Taken(
                        Taken.scores(edition, key, List.of()),
                        Taken.address(
                                edition.files() + "/pictures/map.png",
                                "node",
                                key,
                                "region",
                                map.region(),
                                "lang",
                                visit.language().tag())));
        return new Reply.Shown("map", data);
    }

    private static Map<CountryCode, WorldPlot.Shown> shown(
            List<Answer> results, Classes classes, boolean isLeverage, StatesMap map) {
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        for (Answer result : results) {
            CountryCode code = new CountryCode(result.object("country").text("code"));
            String said = said(result, isLeverage, map.words());
            shown.put(code, map.shown(code, ink(result, classes), said, "/countries/" + code.value(), false));
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
