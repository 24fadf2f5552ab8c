package org.digitaldiplomacy.web.page;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Frames;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;

/**
 * Says how to show a page of this site in a frame: <a href="https://oembed.com">oEmbed 1.0</a>, JSON only. {@code
 * maxwidth} and {@code maxheight} are heeded. 404 for what is not there, 501 for other formats, as it says.
 */
@Singleton
final class OembedPage implements Page {

    private static final int WIDEST = 100_000;

    private static final String TITLE = "Digital Diplomacy Index";

    private final Questions questions;

    OembedPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return SITE;
    }

    @Override
    public List<String> addresses() {
        return List.of("/oembed");
    }

    @Override
    public Reply reply(Visit visit) {
        String format = visit.parameter("format").orElse("json");
        if (!format.equals("json")) {
            return new Reply.Unsupported("format: found '" + format + "', expected json.\n");
        }
        return visit.parameter("url")
                .flatMap(url -> described(url, visit))
                .<Reply>map(json -> new Reply.Text("application/json", json))
                .orElseGet(Reply.Absent::new);
    }

    /** Empty for what is not a page of ours that is there and has a frame. */
    private Optional<String> described(String url, Visit visit) {
        if (!url.startsWith(visit.origin() + "/") && !url.equals(visit.origin())) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(url);
            return Frames.of(page.getPath()).flatMap(frame -> title(page, visit)
                    .map(title -> description(title, visit.origin() + joined(frame, page.getRawQuery()), visit)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Title of the page, in the visitor's language; empty where there is no such page. */
    private Optional<String> title(URI page, Visit visit) {
        Optional<String> asked = edition(page);
        return questions
                .edition(asked.isEmpty() ? visit : visit.of(asked.get()))
                .flatMap(edition -> subject(page.getPath(), edition, visit)
                        .map(subject -> subject + " · " + TITLE + " "
                                + edition.facts().text("slug") + carriedForward(edition)));
    }

    private static String carriedForward(EditionInView edition) {
        return Boolean.TRUE.equals(edition.facts().fields().get("carriedForward")) ? " (carried forward)" : "";
    }

    private Optional<String> subject(String path, EditionInView edition, Visit visit) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/countries/")) {
            Map<String, Object> variables = Map.of("edition", edition.name(), "code", last.toUpperCase(Locale.ROOT));
            Answer answer = questions.ask("embed-country", variables, visit);
            return answer.has("country") ? Optional.of(answer.object("country").text("name")) : Optional.empty();
        }
        return edition.node(path.matches("/(ranking|map)/.+") ? last : "index").map(node -> node.text("name"));
    }

    private static Optional<String> edition(URI page) {
        String query = page.getQuery();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.matches("edition=.+"))
                        .map(pair -> pair.substring("edition=".length()))
                        .findFirst();
    }

    private static String joined(String path, String query) {
        if (query == null) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + query;
    }

    private static String description(String title, String frame, Visit visit) {
        int width = atMost(visit, "maxwidth", 640);
        int height = atMost(visit, "maxheight", 620);
        return new JsonObject()
                .put("version", "1.0")
                .put("type", "rich")
                .put("provider_name", TITLE)
                .put("provider_url", visit.origin())
                .put("title", title)
                .put("width", width)
                .put("height", height)
                .put("html", iframe(title, frame, width, height))
                .encode();
    }

    private static String iframe(String title, String frame, int width, int height) {
        return "<iframe src=\"" + escaped(frame) + "\" width=\"" + width + "\" height=\"" + height + "\" title=\""
                + escaped(title) + "\" loading=\"lazy\" style=\"max-width:100%\"></iframe>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int atMost(Visit visit, String parameter, int usual) {
        return visit.whole(parameter, 1, WIDEST)
                .map(most -> Math.min(usual, most))
                .orElse(usual);
    }
}
