package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.digitaldiplomacy.draw.Ink;
import org.digitaldiplomacy.draw.Swatch;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.draw.WorldPlot;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Network of embassies: which states are central to it, and the embassies of one state and in it. */
@Singleton
final class NetworkPage implements Page {

    /** Values of the parameter {@code sort}, with the API's names. */
    private static final Map<String, String> ORDERS = Map.of(
            "senders", "IN_DEGREE",
            "hosts", "OUT_DEGREE",
            "mutual", "MUTUAL",
            "betweenness", "BETWEENNESS",
            "eigenvector", "EIGENVECTOR");

    private static final List<Integer> BOUNDS = List.of(10, 25, 50, 100);
    private static final List<Ink> CLASSES = List.of(Ink.SCALE_1, Ink.SCALE_2, Ink.SCALE_3, Ink.SCALE_4, Ink.SCALE_5);

    private final Questions questions;

    NetworkPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public List<String> addresses() {
        return List.of("/network", "/network/{code}");
    }

    @Override
    public Reply reply(Visit visit) {
        Choices choices = new Choices(questions, visit);
        Optional<String> chosen = choices.state();
        if (chosen.isPresent()) {
            return new Reply.Moved(visit.link("/network/" + chosen.get()));
        }
        String sort = visit.choice("sort", ORDERS.keySet()).orElse("senders");
        Answer answer = questions.ask("network", Map.of("orderBy", ORDERS.getOrDefault(sort, "IN_DEGREE")), visit);
        if (!answer.has("missionNetwork")) {
            return new Reply.Absent();
        }
        Answer network = answer.object("missionNetwork");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("network", network.fields());
        data.put("offered", choices.offered(List.of()));
        return visit.in("code").isEmpty() ? all(network, sort, data, visit) : one(network, data, visit);
    }

    private static Reply all(Answer network, String sort, Map<String, @Nullable Object> data, Visit visit) {
        List<Answer> rows = network.object("centralities").objects("nodes");
        StatesMap map = new StatesMap(visit);
        Map<CountryCode, WorldPlot.Shown> shown = new HashMap<>();
        for (Answer row : rows) {
            CountryCode code = new CountryCode(row.object("country").text("code"));
            int guests = row.whole("senders").orElseThrow();
            String said =
                    map.words().say("draw_profile_title", row.object("country").text("name"), guests);
            shown.put(code, map.shown(code, CLASSES.get(classOf(guests)), said, "/network/" + code.value(), false));
        }
        data.put("sort", sort);
        data.put("rows", rows.stream().map(Answer::fields).toList());
        data.putAll(figure(map, map.figure(shown, "draw_network_nothing"), legend(map.words())));
        data.put(Taken.NAME, new Taken("/v1/data/mission-links.csv", null));
        return new Reply.Shown("network", data);
    }

    private Reply one(Answer network, Map<String, @Nullable Object> data, Visit visit) {
        List<String> dates = network.texts("dates").stream()
                .filter(date -> date.compareTo(network.text("asOf")) < 0)
                .toList();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("code", visit.in("code").toUpperCase(Locale.ROOT));
        variables.put("hasEarlier", !dates.isEmpty());
        variables.put("earlier", dates.isEmpty() ? null : dates.get(dates.size() - 1));
        Answer answer = questions.ask("network-state", variables, visit);
        if (!answer.has("country")) {
            return new Reply.Absent();
        }
        Answer country = answer.object("country");
        if (!country.text("code").equals(visit.in("code"))) {
            return new Reply.Moved(visit.link("/network/" + country.text("code")));
        }
        StateTies ties = new StateTies(network.object("centralities").objects("nodes"), answer, country);
        StatesMap map = new StatesMap(visit);
        data.put("country", country.fields());
        data.putAll(ties.shown());
        data.putAll(figure(map, map.figure(ties.onMap(map), "draw_network_nothing"), ties.legend(map.words())));
        return new Reply.Shown("network-state", data);
    }

    private static Map<String, @Nullable Object> figure(
            StatesMap map, String figure, List<Map<String, @Nullable Object>> legend) {
        return Map.of(
                "region", map.region(),
                "regions", map.regions(),
                "figure", figure,
                "note", map.words().say("draw_map_note"),
                "legend", legend);
    }

    private static int classOf(int guests) {
        return (int) BOUNDS.stream().filter(bound -> guests >= bound).count();
    }

    private static List<Map<String, @Nullable Object>> legend(Words words) {
        List<Map<String, @Nullable Object>> legend = new ArrayList<>();
        IntStream.iterate(CLASSES.size() - 1, i -> i >= 0, i -> i - 1)
                .forEach(i -> legend.add(Map.of(
                        "swatch", Swatch.inPage(CLASSES.get(i)),
                        "text", className(i, words))));
        legend.add(Map.of("swatch", Swatch.inPage(Ink.OUTSIDE), "text", words.say("draw_network_none")));
        return legend;
    }

    private static String className(int i, Words words) {
        if (i == 0) {
            return words.say("draw_score_below", BOUNDS.get(0));
        }
        return i == BOUNDS.size()
                ? words.say("draw_score_above", BOUNDS.get(i - 1))
                : words.say("draw_score_between", BOUNDS.get(i - 1), BOUNDS.get(i) - 1);
    }
}
