package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** The web, as collectors see it. */
public interface Web {

    /**
     * Base address of a server: https, or plain http for servers of one's own.
     *
     * @param authority a host's name, perhaps with a port
     */
    URI server(String authority);

    /**
     * The JSON at this address. Waits for its turn with the host, tries again where that may help, follows redirects, and
     * gives up on what is too long or takes too long.
     *
     * @throws NothingThere where the host answers, but not with JSON
     * @throws Unanswered where there is no answer, or it must not be asked for, with the reason
     */
    default JsonNode json(URI address) throws Unanswered {
        return json(address, Map.of());
    }

    /**
     * As {@link #json(URI)}.
     *
     * @param headers for the host that is asked and no other, such as a key
     */
    JsonNode json(URI address, Map<String, String> headers) throws Unanswered;
}
