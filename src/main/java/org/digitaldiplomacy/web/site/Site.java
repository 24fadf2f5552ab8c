package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.Problems;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.port.Outages;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.digitaldiplomacy.port.Revision;
import org.digitaldiplomacy.web.Hits;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.ParameterRefused;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;

/** Answers visits with pages. What was rendered is kept until the data change. */
@Singleton
final class Site {

    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final int SUGGESTED = 5;
    private static final String WELL_ESCAPED = "(?:[^%]|%[0-9A-Fa-f]{2})*";
    private static final Pattern ARGUMENT = Pattern.compile("argument '(\\w+)'");
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Visits visits;
    private final Rendering rendering;
    private final Questions questions;
    private final Revision revision;
    private final Problems problems;
    private final Cache<Key, Representation> kept;

    Site(
            @All List<Page> pages,
            Visits visits,
            Rendering rendering,
            Questions questions,
            Revision revision,
            Problems problems,
            SiteSettings settings) {
        pages.forEach(page -> page.addresses().forEach(address -> this.pages.put(address, page)));
        this.visits = visits;
        this.rendering = rendering;
        this.questions = questions;
        this.revision = revision;
        this.problems = problems;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.cacheBytes().asLongValue())
                .weigher((Key key, Representation page) ->
                        page.content() instanceof Bytes bytes ? 2 * bytes.plain().length : 0)
                .build();
    }

    /**
     * The page at an address.
     *
     * @param address as the page names it, with parameters: {@code /countries/{code}}
     * @param inPath the parameters of the address that was asked for
     */
    Response page(RoutingContext exchange, String address, Map<String, String> inPath) {
        Page page = pages.get(address);
        if (page == null) {
            throw new IllegalArgumentException("no page is at '" + address + "', expected one of " + pages.keySet());
        }
        return answer(exchange, inPath, page::reply);
    }

    /** The page for addresses at which there is nothing. */
    Response nothing(RoutingContext exchange) {
        return answer(exchange, Map.of(), visit -> new Reply.Absent());
    }

    private Response answer(RoutingContext exchange, Map<String, String> inPath, Function<Visit, Reply> replies) {
        Visit visit = visits.read(exchange, inPath);
        Representation answer;
        try {
            Key key = new Key(visit, revision.current());
            Representation found = kept.getIfPresent(key);
            answer = found == null ? answer(visit, replies) : found;
            if (answer.status() == 200) {
                kept.put(key, answer);
            }
        } catch (ParameterRefused refused) {
            answer = page(400, "refused", refusal(refused, visit), visit);
        } catch (PublicQueryRefused refused) {
            answer = refused.isNotToBeHad() ? notToBeHad(refused, visit) : unavailable(visit);
        } catch (RuntimeException failure) {
            answer = failed(failure, visit);
        }
        return Sending.response(exchange, answer);
    }

    private Representation answer(Visit visit, Function<Visit, Reply> replies) {
        Reply reply = replies.apply(visit);
        if (reply instanceof Reply.Shown shown) {
            return page(200, shown.template(), shown.data(), visit);
        } else if (reply instanceof Reply.Text text) {
            return Headers.of(200, text.mediaType(), text.text(), visit);
        } else if (reply instanceof Reply.Unsupported unsupported) {
            return Headers.of(501, PLAIN, unsupported.why(), visit);
        } else if (reply instanceof Reply.Moved moved) {
            return Headers.of(301, Headers.HTML, "", visit).with("Location", moved.to());
        } else if (reply instanceof Reply.Absent) {
            return absent(visit);
        }
        throw new IllegalStateException("a new kind of reply: " + reply);
    }

    /** Names the parameter of the address that the API refuses; anything else that it refuses is not there. */
    private Representation notToBeHad(PublicQueryRefused refused, Visit visit) {
        Matcher argument = ARGUMENT.matcher(String.valueOf(refused.getMessage()));
        return argument.lookingAt() && visit.parameter(argument.group(1)).isPresent()
                ? page(
                        400,
                        "refused",
                        refusal(
                                ParameterRefused.unlinked(
                                        argument.group(1),
                                        visit.parameter(argument.group(1)).orElseThrow()),
                                visit),
                        visit)
                : absent(visit);
    }

    /** With what has a name like the address's last part, as people type what they look for. */
    private Representation absent(Visit visit) {
        String last = visit.path().replaceFirst(".*/", "");
        String typed = last.matches(WELL_ESCAPED) ? URLDecoder.decode(last.replace("+", "%2B"), UTF_8) : last;
        return page(
                404,
                "absent",
                Map.of("hits", Hits.of(typed.replace('-', ' '), Hits.NAMED, SUGGESTED, questions, visit)),
                visit);
    }

    private static Map<String, ?> refusal(ParameterRefused refused, Visit visit) {
        return Map.of(
                "parameter", refused.parameter(),
                "found", refused.found(),
                "expected", refused.expected().name().toLowerCase(Locale.ROOT),
                "arguments", refused.arguments(),
                "without", visit.without(List.of(refused.parameter())));
    }

    private Representation failed(RuntimeException failure, Visit visit) {
        if (problems.unavailable(failure, visit.path()).isPresent()) {
            return unavailable(visit);
        }
        UUID incident = problems.incident(failure, visit.path());
        return page(500, "failed", Map.of("incident", incident.toString()), visit);
    }

    /** Every page names the editions there are, which nobody knows without a database: then words alone will do. */
    private Representation unavailable(Visit visit) {
        Representation said;
        try {
            said = page(503, "failed", Map.of("incident", ""), visit);
        } catch (RuntimeException nothingKnown) {
            said = Headers.of(503, PLAIN, Outages.SENTENCE + "\n", visit);
        }
        return said.with("Retry-After", Outages.RETRY_AFTER);
    }

    private Representation page(int status, String template, Map<String, ?> data, Visit visit) {
        return Headers.of(status, Headers.HTML, rendering.render(template, data, visit), visit);
    }

    private record Key(Visit visit, long revision) {}
}
