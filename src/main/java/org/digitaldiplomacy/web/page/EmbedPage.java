package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** A ranking, a map or a state in small, for other sites to show in a frame. */
@Singleton
final class EmbedPage implements Page {

    private static final int USUAL = 10;
    private static final int MOST = 250;

    private final Questions questions;

    EmbedPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "embed";
    }

    @Override
    public List<String> addresses() {
        return List.of("/embed/ranking", "/embed/map", "/embed/countries/{code}");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        if (!visit.in("code").isEmpty()) {
            return country(visit, edition);
        }
        Answer node = edition.node(visit.choice("node", edition.nodeKeys()).orElse("index"))
                .orElseThrow();
        boolean isMap = visit.path().equals("/embed/map");
        Map<String, @Nullable Object> data = common(edition);
        data.put("node", node.fields());
        data.put("isLeverage", EditionInView.isLeverage(node));
        data.put("whole", wholePage(isMap, node.text("key")));
        if (!isMap) {
            Map<String, Object> variables =
                    Map.of("edition", edition.name(), "node", node.text("key"), "first", top(visit));
            Answer answer = questions.ask("embed", variables, visit);
            data.put("rankedCount", answer.object("ranked").whole("totalCount").orElse(0));
            data.put(
                    "rows",
                    answer.object("ranking").objects("nodes").stream()
                            .map(Answer::fields)
                            .toList());
        }
        return new Reply.Shown(isMap ? "embed-map" : "embed-ranking", data);
    }

    private Reply country(Visit visit, EditionInView edition) {
        Map<String, Object> variables =
                Map.of("edition", edition.name(), "code", visit.in("code").toUpperCase(Locale.ROOT));
        Answer answer = questions.ask("embed-country", variables, visit);
        if (!answer.has("country")) {
            return new Reply.Absent();
        }
        Answer country = answer.object("country");
        List<Answer> results = country.objects("results");
        Map<String, @Nullable Object> data = common(edition);
        data.put("country", country.fields());
        data.put("countryCount", answer.object("all").whole("totalCount").orElse(0));
        data.put("whole", "/countries/" + country.text("code"));
        data.put(
                "rows",
                edition.tabs().stream()
                        .map(tab -> result(results, tab))
                        .map(Answer::fields)
                        .toList());
        return new Reply.Shown("embed-country", data);
    }

    private static Map<String, @Nullable Object> common(EditionInView edition) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        return data;
    }

    private static Answer result(List<Answer> results, Answer tab) {
        return results.stream()
                .filter(result -> result.text("node").equals(tab.text("key")))
                .findFirst()
                .orElseThrow()
                .with("name", tab.text("name"))
                .with("isLeverage", EditionInView.isLeverage(tab));
    }

    private static String wholePage(boolean isMap, String node) {
        if (isMap) {
            return "/map";
        }
        return node.equals("index") ? "/" : "/ranking/" + node;
    }

    private static int top(Visit visit) {
        return visit.whole("top", 1, MOST).orElse(USUAL);
    }
}
