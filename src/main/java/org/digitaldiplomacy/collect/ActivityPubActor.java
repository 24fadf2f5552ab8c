package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.digitaldiplomacy.model.MetricId;

/**
 * ActivityPub actor behind a handle: its canonical account, which may live on another domain, and its address.
 *
 * @param account its name at home: {@code user@server}
 * @param address of its description as an actor
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7033">WebFinger</a>
 * @see <a href="https://www.w3.org/TR/activitypub/#actor-objects">ActivityPub's actors</a>
 */
record ActivityPubActor(String account, URI address) {

    private static final String SCHEME = "acct:";
    private static final String ACTIVITY_JSON = "application/activity+json";
    private static final String LINKED_DATA = "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";

    /** Asks the domain of a handle by WebFinger. */
    static ActivityPubActor find(String user, String domain, Web web) throws Unanswered {
        String resource = SCHEME + user + "@" + domain;
        URI address = web.server(domain).resolve("/.well-known/webfinger?resource=" + encoded(resource));
        JsonNode described = web.json(address);
        for (JsonNode link : described.path("links")) {
            String type = link.path("type").asText();
            if (link.path("rel").asText().equals("self") && (type.equals(ACTIVITY_JSON) || type.equals(LINKED_DATA))) {
                String subject = described.path("subject").asText(resource);
                String account = subject.startsWith(SCHEME) ? subject.substring(SCHEME.length()) : user + "@" + domain;
                return new ActivityPubActor(account, address(link.path("href"), address));
            }
        }
        throw new Unanswered("found no ActivityPub account at " + address + ", expected a link 'self'");
    }

    /**
     * Asks its collections how many they hold. One that is hidden is left out.
     *
     * @throws Unanswered where all of them are
     */
    Map<MetricId, Long> counts(Web web) throws Unanswered {
        JsonNode actor = web.json(address);
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        for (String collection : new String[] {"followers", "following", "outbox"}) {
            if (actor.hasNonNull(collection)) {
                totals.set(collection, total(address(actor.get(collection), address), web));
            }
        }
        return new Counts(totals, address)
                .take("followers", "followers")
                .take("following", "following")
                .take("posts", "outbox")
                .all();
    }

    private static JsonNode total(URI collection, Web web) throws Unanswered {
        try {
            return web.json(collection).path("totalItems");
        } catch (NothingThere hidden) {
            return JsonNodeFactory.instance.nullNode();
        }
    }

    private static URI address(JsonNode text, URI from) throws Unanswered {
        try {
            return from.resolve(text.asText());
        } catch (IllegalArgumentException malformed) {
            throw new Unanswered("found " + text + " at " + from + ", expected an address");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
