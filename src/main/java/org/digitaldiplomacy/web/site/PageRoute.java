package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.digitaldiplomacy.http.Reading;
import org.digitaldiplomacy.port.Outages;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.port.Revision;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.ParameterRefused;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jboss.logging.Logger;

/** Serves the pages. What was rendered is kept until the data change. */
@Singleton
final class PageRoute {

    private static final Logger LOG = Logger.getLogger(PageRoute.class);
    private static final String HTML = "text/html; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

    /** Behind everything else that answers on this server. */
    private static final int LAST = 1_000_000;

    private final List<Page> pages;
    private final Visits visits;
    private final Rendering rendering;
    private final Revision revision;
    private final Outages outages;
    private final Cache<Key, Response> kept;

    PageRoute(
            @All List<Page> pages,
            Visits visits,
            Rendering rendering,
            Revision revision,
            Outages outages,
            SiteSettings settings) {
        this.pages = pages;
        this.visits = visits;
        this.rendering = rendering;
        this.revision = revision;
        this.outages = outages;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.cacheBytes().asLongValue())
                .weigher((Key key, Response response) -> response.body().size())
                .build();
    }

    void register(@Observes Router router) {
        for (Page page : pages) {
            page.addresses().forEach(address -> serve(router, address, page::reply));
        }
        serve(router, "/*", visit -> new Reply.Absent());
    }

    private void serve(Router router, String address, Function<Visit, Reply> replies) {
        Route route = Reading.at(router, address);
        if (address.endsWith("*")) {
            route.order(LAST);
        }
        route.blockingHandler(exchange -> answer(exchange, replies), false);
    }

    private void answer(RoutingContext exchange, Function<Visit, Reply> replies) {
        Visit visit = visits.read(exchange);
        Response response;
        try {
            Key key = new Key(visit, revision.current());
            Response found = kept.getIfPresent(key);
            response = found == null ? response(visit, replies) : found;
            if (response.status() == 200) {
                kept.put(key, response);
            }
        } catch (ParameterRefused refused) {
            response = failure(400, refusal(refused, visit), "refused", visit);
        } catch (PublicQueryRefused refused) {
            response = refused.isNotToBeHad()
                    ? failure(404, Map.of("detail", refused.getMessage()), "absent", visit)
                    : unavailable(visit);
        } catch (RuntimeException failure) {
            response = failed(failure, visit);
        }
        send(exchange, response, visit);
    }

    private Response response(Visit visit, Function<Visit, Reply> replies) {
        Reply reply = replies.apply(visit);
        if (reply instanceof Reply.Shown shown) {
            return page(200, new Body(rendering.render(shown.template(), shown.data(), visit)));
        } else if (reply instanceof Reply.Text text) {
            return new Response(200, text.mediaType(), "", new Body(text.text().getBytes(UTF_8)));
        } else if (reply instanceof Reply.Unsupported unsupported) {
            return new Response(501, PLAIN, "", new Body(unsupported.why().getBytes(UTF_8)));
        } else if (reply instanceof Reply.Moved moved) {
            return new Response(301, HTML, moved.to(), new Body(new byte[0]));
        } else if (reply instanceof Reply.Absent) {
            return failure(404, Map.of("detail", ""), "absent", visit);
        }
        throw new IllegalStateException("a new kind of reply: " + reply);
    }

    private static Map<String, ?> refusal(ParameterRefused refused, Visit visit) {
        return Map.of(
                "parameter", refused.parameter(),
                "found", refused.found(),
                "expected", refused.expected().name().toLowerCase(Locale.ROOT),
                "arguments", refused.arguments(),
                "without", visit.without(List.of(refused.parameter())));
    }

    private Response failed(RuntimeException failure, Visit visit) {
        if (outages.isBehind(failure)) {
            LOG.warnf("No database for the page %s: %s", visit.path(), failure);
            return unavailable(visit);
        }
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Failure %s of the page %s", incident, visit.path());
        return failure(500, Map.of("incident", incident.toString()), "failed", visit);
    }

    /** Every page names the editions there are, which nobody knows without a database: then words alone will do. */
    private Response unavailable(Visit visit) {
        try {
            return failure(503, Map.of("incident", ""), "failed", visit);
        } catch (RuntimeException nothingKnown) {
            return new Response(503, PLAIN, "", new Body((Outages.SENTENCE + "\n").getBytes(UTF_8)));
        }
    }

    private Response failure(int status, Map<String, ?> data, String template, Visit visit) {
        return page(status, new Body(rendering.render(template, data, visit)));
    }

    private static Response page(int status, Body body) {
        return new Response(status, HTML, "", body);
    }

    private static void send(RoutingContext exchange, Response response, Visit visit) {
        if (response.mediaType().equals(HTML)) {
            Headers.ofPage(exchange.response(), visit.path().startsWith("/embed/"));
        } else {
            Headers.ofFile(exchange.response(), response.mediaType());
        }
        exchange.response()
                .setStatusCode(response.status())
                .putHeader("Content-Language", visit.language().tag())
                .putHeader("Cache-Control", response.status() == 200 ? FOR_A_WHILE : "no-store");
        if (response.status() == 503) {
            exchange.response().putHeader("Retry-After", Outages.RETRY_AFTER);
        }
        if (!response.location().isEmpty()) {
            exchange.response().putHeader("Location", response.location());
        }
        Sending.send(exchange, response.body());
    }

    private record Key(Visit visit, long revision) {}

    /** @param location empty where nobody is sent elsewhere */
    private record Response(int status, String mediaType, String location, Body body) {}
}
