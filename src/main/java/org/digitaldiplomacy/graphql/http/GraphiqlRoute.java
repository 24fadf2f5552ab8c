package org.digitaldiplomacy.graphql.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.http.Reading;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;

/**
 * Opens GraphiQL as a playground of our own, with the explorer and the cookbook: gives it another page and start script, and
 * leaves the rest as SmallRye brings it.
 */
@Singleton
final class GraphiqlRoute {

    /** The files below {@code graphiql/examples}, in the order of the tabs. */
    static final List<String> EXAMPLES = List.of(
            "01-top-ten",
            "02-small-states",
            "03-dimensions",
            "04-explain",
            "05-not-ranked",
            "06-ministries",
            "07-embassies",
            "08-region",
            "09-series",
            "10-methodology",
            "11-sources",
            "12-own-weights",
            "13-other-methods",
            "14-side-by-side",
            "15-who-moved",
            "16-largest",
            "17-reports-well",
            "18-country-page",
            "19-ranking-table",
            "20-ministries-by-followers",
            "21-followers-over-time",
            "22-four-compared",
            "23-search-as-you-type",
            "24-map",
            "25-moves-in-a-region",
            "26-incidents",
            "27-treaties",
            "28-network",
            "29-two-weights",
            "30-files",
            "31-indicator");

    private static final String FOLDER = "/q/graphql-ui/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final int BEFORE_THE_UI = -1;

    void register(@Observes Router router) {
        Representation page = Representation.of("text/html; charset=utf-8", bytes(read("graphiql/page.html")));
        serve(router, "", page);
        serve(router, "index.html", page);
        serve(router, "page.css", Representation.of(STYLE, bytes(read("graphiql/page.css"))));
        serve(router, "explorer.css", Representation.of(STYLE, bytes(read("graphiql/explorer.css"))));
        serve(router, "explorer.js", Representation.of(SCRIPT, bytes(read("graphiql/explorer.js"))));
        serve(router, "render.js", Representation.of(SCRIPT, bytes(script())));
    }

    private static void serve(Router router, String file, Representation content) {
        Reading.at(router, FOLDER + file).order(BEFORE_THE_UI).handler(exchange -> Sending.send(exchange, content));
    }

    static String example(String name) {
        return read("graphiql/examples/" + name + ".graphql");
    }

    private static String script() {
        byte[] json = JsonWriter.bytes(Map.of(
                "examples",
                EXAMPLES.stream()
                        .map(GraphiqlRoute::example)
                        .map(query -> Map.of("title", title(query), "query", query))
                        .toList()));
        return "const EXAMPLES = " + new String(json, StandardCharsets.UTF_8) + ".examples;\n"
                + read("graphiql/render.js");
    }

    /** The comment in the first line. */
    private static String title(String query) {
        return query.lines().findFirst().orElseThrow().replaceFirst("^# *", "").replaceFirst("[.]$", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks its resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
