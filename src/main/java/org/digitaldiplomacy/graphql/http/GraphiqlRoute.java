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

/** Opens GraphiQL with the examples of the cookbook: gives its page another start script, and leaves the rest as it is. */
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

    private static final String START_SCRIPT = "/q/graphql-ui/render.js";
    private static final int BEFORE_THE_UI = -1;

    void register(@Observes Router router) {
        Representation script =
                Representation.of("text/javascript; charset=utf-8", script().getBytes(StandardCharsets.UTF_8));
        Reading.at(router, START_SCRIPT).order(BEFORE_THE_UI).handler(exchange -> Sending.send(exchange, script));
    }

    static String example(String name) {
        return read("graphiql/examples/" + name + ".graphql");
    }

    private static String script() {
        byte[] json = JsonWriter.bytes(
                Map.of("examples", EXAMPLES.stream().map(GraphiqlRoute::example).toList()));
        return "const EXAMPLES = " + new String(json, StandardCharsets.UTF_8) + ".examples;\n"
                + read("graphiql/render.js");
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
