package org.digitaldiplomacy.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.draw.MapFrame;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.ParameterRefused;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** A ranking, a map or a state in small, for other sites to show in a frame. */
@Singleton
final class EmbedPage implements Page {

    private static final int USUAL = 10;
    private static final int MOST = 250;
    private static final int MOST_HIGHLIGHTED = 20;
    private static final int LONGEST = 200;

    /** Parameters for the site that shows the frame. */
    private static final List<String> OWN = List.of("title", "note");

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
        List<Answer> highlighted = highlighted(visit, edition, node.text("key"));
        Map<String, @Nullable Object> data = common(edition, visit);
        data.put("node", node.fields());
        data.put("isLeverage", EditionInView.isLeverage(node));
        data.put("whole", wholePage(isMap, node.text("key")));
        if (isMap) {
            // The picture has the note below it already.
            data.put("ownNote", null);
            data.put("picture", picture(visit, edition, node.text("key"), highlighted));
        } else {
            Map<String, Object> variables =
                    Map.of("edition", edition.name(), "node", node.text("key"), "first", top(visit));
            Answer answer = questions.ask("embed", variables, visit);
            data.put("rankedCount", answer.object("ranked").whole("totalCount").orElse(0));
            data.put("rows", rows(answer.object("ranking").objects("nodes"), highlighted));
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
        Map<String, @Nullable Object> data = common(edition, visit);
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

    /** The best, and below them the highlighted that are not among them, each marked. */
    private static List<Map<String, @Nullable Object>> rows(List<Answer> best, List<Answer> highlighted) {
        Set<String> codes = highlighted.stream().map(EmbedPage::code).collect(Collectors.toSet());
        Set<String> shown = best.stream().map(EmbedPage::code).collect(Collectors.toSet());
        return Stream.concat(best.stream(), highlighted.stream().filter(row -> !shown.contains(code(row))))
                .map(row -> row.with("isHighlighted", codes.contains(code(row))).fields())
                .toList();
    }

    /**
     * The results of the states to bring out, the best first.
     *
     * @throws ParameterRefused where one of them is no state of the edition
     */
    private List<Answer> highlighted(Visit visit, EditionInView edition, String node) {
        List<String> asked = visit.all("highlight").stream()
                .flatMap(codes -> Stream.of(codes.split(",")))
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Answer> all = questions
                .ask("map", Map.of("edition", edition.name(), "node", node), visit)
                .object("ranking")
                .objects("nodes");
        List<String> known = all.stream().map(EmbedPage::code).toList();
        asked.stream().filter(code -> !known.contains(code)).forEach(code -> {
            throw ParameterRefused.unknown("highlight", code, known);
        });
        Visit.atMost(MOST_HIGHLIGHTED, asked, "highlight");
        return all.stream().filter(row -> asked.contains(code(row))).toList();
    }

    /** Address of the map's picture, without its width. */
    private static String picture(Visit visit, EditionInView edition, String node, List<Answer> highlighted) {
        MapFrame frame =
                visit.choice("region", MapFrame.keys()).flatMap(MapFrame::of).orElse(MapFrame.WORLD);
        StringBuilder address = new StringBuilder("/v1/editions/" + edition.name() + "/pictures/map.svg?node=" + node
                + "&region=" + frame.key() + "&lang=" + visit.language().tag());
        if (!highlighted.isEmpty()) {
            address.append("&highlight=")
                    .append(highlighted.stream().map(EmbedPage::code).collect(Collectors.joining(",")));
        }
        for (String own : OWN) {
            text(visit, own)
                    .ifPresent(
                            text -> address.append('&').append(own).append('=').append(URLEncoder.encode(text, UTF_8)));
        }
        return address.toString();
    }

    /** @throws ParameterRefused where the text stands more than once or is too long */
    private static Optional<String> text(Visit visit, String name) {
        List<String> given = Visit.atMost(1, visit.all(name), name);
        given.stream().filter(text -> text.length() > LONGEST).forEach(text -> {
            throw ParameterRefused.outOfRange(name, text.length() + " letters", 1, LONGEST);
        });
        return given.stream().findFirst();
    }

    private static String code(Answer row) {
        return row.object("country").text("code");
    }

    private static Map<String, @Nullable Object> common(EditionInView edition, Visit visit) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("ownTitle", text(visit, "title").orElse(null));
        data.put("ownNote", text(visit, "note").orElse(null));
        data.put("edition", edition.facts().fields());
        return data;
    }

    private static Answer result(List<Answer> results, Answer tab) {
        return results.stream()
                .filter(result -> result.object("node").text("key").equals(tab.text("key")))
                .findFirst()
                .orElseThrow()
                .with("key", tab.text("key"))
                .with("name", tab.text("name"))
                .with("isLeverage", EditionInView.isLeverage(tab));
    }

    private static String wholePage(boolean isMap, String node) {
        if (node.equals("index")) {
            return isMap ? "/map" : "/";
        }
        return (isMap ? "/map/" : "/ranking/") + node;
    }

    private static int top(Visit visit) {
        return visit.whole("top", 1, MOST).orElse(USUAL);
    }
}
