package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaldiplomacy.draw.Theme;
import org.digitaldiplomacy.http.Reading;

/**
 * The files that pages load, at addresses that change with their content, so that browsers keep them for ever. All share
 * the folder's digest, so that scripts can name one another by relative addresses.
 */
@Singleton
final class Assets {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String STYLE = "site.css";

    /** By name, with their media types. */
    private static final Map<String, String> TYPES = Map.of(
            STYLE, "text/css; charset=utf-8", "site.js", "text/javascript; charset=utf-8", "icon.svg", "image/svg+xml");

    private final Map<String, Body> files = new LinkedHashMap<>();
    private final String folder;

    Assets() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        TYPES.keySet().stream().sorted().forEach(name -> {
            byte[] bytes = name.equals(STYLE) ? style() : Resource.bytes("web/assets/" + name);
            all.writeBytes(bytes);
            files.put(name, new Body(bytes));
        });
        this.folder = "/assets/" + new Body(all.toByteArray()).tag() + "/";
    }

    /** The pages' own, and the inks of charts. */
    private static byte[] style() {
        return (new String(Resource.bytes("web/assets/" + STYLE), UTF_8) + Theme.pageStyle()).getBytes(UTF_8);
    }

    /** @throws IllegalArgumentException where there is no such file */
    String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset '" + name + "'");
        }
        return folder + name;
    }

    void register(@Observes Router router) {
        files.forEach((name, body) -> {
            Reading.at(router, folder + name).handler(exchange -> {
                Headers.ofFile(exchange.response(), TYPES.getOrDefault(name, ""));
                exchange.response().putHeader("Cache-Control", FOR_EVER);
                Sending.send(exchange, body);
            });
        });
        Reading.at(router, "/favicon.ico").handler(exchange -> exchange.response()
                .setStatusCode(301)
                .putHeader("Location", address("icon.svg"))
                .end());
    }
}
