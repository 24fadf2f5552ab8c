package org.digitaldiplomacy.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.ScatterPlot;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Two nodes of an edition's tree side by side, and the states that are high on one and low on the other. The address
 * names all of it: {@code ?x=gci-overall&y=cctld-dnssec-signed&high=95&low=0}.
 */
@Singleton
final class PairPage implements Page {

    /** Views with a name, shown where an edition scores both nodes. The first is the one without parameters. */
    private static final List<View> VIEWS = List.of(
            new View("reports_well", "gci-overall", "cctld-dnssec-signed", 95, 0),
            new View("open_unheard", "openness", "reach", 75, 50));

    private static final int HIGH = 75;
    private static final int LOW = 25;

    private final Questions questions;

    PairPage(Questions questions) {
        this.questions = questions;
    }

    /** @param name of the sentence that names it: {@code view_reports_well} */
    private record View(String name, String x, String y, int high, int low) {

        Map<String, Object> fields() {
            return Map.of("name", name, "address", "/pair?x=" + x + "&y=" + y + "&high=" + high + "&low=" + low);
        }
    }

    @Override
    public String name() {
        return "pair";
    }

    @Override
    public List<String> addresses() {
        return List.of("/pair");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        List<Answer> nodes = edition.facts().objects("nodes").stream()
                .filter(node -> !EditionInView.isLeverage(node))
                .toList();
        View view = view(visit, nodes.stream().map(node -> node.text("key")).toList());
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("edition", edition.name());
        variables.put("x", view.x());
        variables.put("y", view.y());
        List<Answer> rows = rows(questions.ask("pair", variables, visit));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("nodes", nodes.stream().map(Answer::fields).toList());
        data.put("x", edition.node(view.x()).orElseThrow().fields());
        data.put("y", edition.node(view.y()).orElseThrow().fields());
        data.put("high", view.high());
        data.put("low", view.low());
        data.put("chosen", isNamed(view) ? view.name() : "");
        data.put("views", views(nodes));
        data.put("graphql", graphql(edition.name(), view));
        data.put("figure", figure(rows, view, edition, visit));
        data.put("rows", rows.stream().map(Answer::fields).toList());
        data.put(
                "split",
                rows.stream()
                        .filter(row -> isSplit(row, view))
                        .map(Answer::fields)
                        .toList());
        data.put(Taken.NAME, new Taken(Taken.scores(edition, view.x() + "," + view.y(), List.of()), null));
        return new Reply.Shown("pair", data);
    }

    private static View view(Visit visit, List<String> keys) {
        Optional<String> x = visit.choice("x", keys);
        Optional<String> y = visit.choice("y", keys);
        View usual = Stream.concat(VIEWS.stream(), Stream.of(plain(keys)))
                .filter(view -> keys.contains(view.x()) && keys.contains(view.y()))
                .findFirst()
                .orElseThrow();
        boolean isUsual = x.isEmpty() && y.isEmpty();
        int high = visit.whole("high", 0, 100).orElse(isUsual ? usual.high() : HIGH);
        int low = visit.whole("low", 0, 100).orElse(isUsual ? usual.low() : LOW);
        View asked = new View("", x.orElse(usual.x()), y.orElse(usual.y()), high, low);
        return VIEWS.stream()
                .filter(view -> asked.equals(new View("", view.x(), view.y(), view.high(), view.low())))
                .findFirst()
                .orElse(asked);
    }

    /** The last two nodes, for an edition that has neither pair. */
    private static View plain(List<String> keys) {
        int last = keys.size() - 1;
        return new View("", keys.get(Math.max(0, last - 1)), keys.get(last), HIGH, LOW);
    }

    /** Address of the same question, ready in the explorer of the API. */
    private String graphql(String edition, View view) {
        String variables = new JsonObject()
                .put("edition", edition)
                .put("x", view.x())
                .put("y", view.y())
                .encode();
        return "/q/graphql-ui?query=" + URLEncoder.encode(questions.document("pair"), UTF_8) + "&variables="
                + URLEncoder.encode(variables, UTF_8);
    }

    private static boolean isNamed(View view) {
        return !view.name().isEmpty();
    }

    private static List<Map<String, Object>> views(List<Answer> nodes) {
        List<String> keys = nodes.stream().map(node -> node.text("key")).toList();
        return VIEWS.stream()
                .filter(view -> keys.contains(view.x()) && keys.contains(view.y()))
                .map(View::fields)
                .toList();
    }

    /** The states with a score on both, the highest on the first, and then the lowest on the second, in front. */
    private static List<Answer> rows(Answer answer) {
        Map<String, Double> ups = new HashMap<>();
        answer.object("y").objects("nodes").forEach(row -> row.number("score")
                .ifPresent(score -> ups.put(row.object("country").text("code"), score)));
        List<Answer> rows = new ArrayList<>();
        for (Answer row : answer.object("x").objects("nodes")) {
            Double up = ups.get(row.object("country").text("code"));
            if (row.has("score") && up != null) {
                rows.add(row.with("across", row.number("score").orElseThrow()).with("up", up));
            }
        }
        rows.sort(Comparator.comparing(PairPage::across)
                .reversed()
                .thenComparing(PairPage::up)
                .thenComparing(row -> row.object("country").text("code")));
        return rows;
    }

    private static String figure(List<Answer> rows, View view, EditionInView edition, Visit visit) {
        Words words = Words.in(visit.language().tag());
        return ScatterPlot.inPage(
                ScatterPlot.Axis.ofScores(name(view.x(), edition, words), view.high()),
                ScatterPlot.Axis.ofScores(name(view.y(), edition, words), view.low()),
                rows.stream().map(row -> dot(row, view, visit, words)).toList());
    }

    private static String name(String key, EditionInView edition, Words words) {
        return words.named("node", key, edition.node(key).orElseThrow().text("name"));
    }

    private static ScatterPlot.Dot dot(Answer row, View view, Visit visit, Words words) {
        Answer country = row.object("country");
        String name = country.text("name");
        String scores = words.score(across(row)) + " · " + words.score(up(row));
        boolean isSplit = isSplit(row, view);
        return new ScatterPlot.Dot(
                across(row),
                up(row),
                name,
                words.say("draw_profile_title", name, scores),
                visit.link("/countries/" + country.text("code")),
                isSplit,
                isSplit);
    }

    private static boolean isSplit(Answer row, View view) {
        return across(row) >= view.high() && up(row) <= view.low();
    }

    private static double across(Answer row) {
        return row.number("across").orElseThrow();
    }

    private static double up(Answer row) {
        return row.number("up").orElseThrow();
    }
}
