package org.digitaldiplomacy.web.page;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.web.Frames;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;

/**
 * Says how to show a page of this site in a frame: <a href="https://oembed.com">oEmbed 1.0</a>, JSON only. {@code
 * maxwidth} and {@code maxheight} are heeded.
 */
@Singleton
final class OembedPage implements Page {

    private static final String TITLE = "Digital Diplomacy Index";

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
        Optional<String> frame = visit.parameter("format").orElse("json").equals("json")
                ? visit.parameter("url").flatMap(url -> frame(url, visit))
                : Optional.empty();
        return frame.<Reply>map(address -> new Reply.Text("application/json", description(address, visit)))
                .orElseGet(Reply.Absent::new);
    }

    /** The frame's whole address, in the language and edition of the page; empty for what is not a page of ours. */
    private static Optional<String> frame(String url, Visit visit) {
        try {
            URI page = URI.create(url);
            boolean isOurs = url.startsWith(visit.origin() + "/") || url.equals(visit.origin());
            return isOurs
                    ? Frames.of(page.getPath()).map(path -> visit.origin() + joined(path, page.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String joined(String path, String query) {
        if (query == null) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + query;
    }

    private static String description(String frame, Visit visit) {
        int width = atMost(visit, "maxwidth", 640);
        int height = atMost(visit, "maxheight", 620);
        return new JsonObject()
                .put("version", "1.0")
                .put("type", "rich")
                .put("provider_name", TITLE)
                .put("provider_url", visit.origin())
                .put("title", TITLE)
                .put("width", width)
                .put("height", height)
                .put("html", iframe(frame, width, height))
                .encode();
    }

    private static String iframe(String frame, int width, int height) {
        return "<iframe src=\"" + escaped(frame) + "\" width=\"" + width + "\" height=\"" + height + "\" title=\""
                + TITLE + "\" loading=\"lazy\"></iframe>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int atMost(Visit visit, String parameter, int usual) {
        return visit.parameter(parameter)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .map(most -> Math.max(1, Math.min(usual, most)))
                .orElse(usual);
    }
}
