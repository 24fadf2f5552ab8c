package org.digitaldiplomacy.web;

import java.util.Map;

/** Answer of a page to a visit. */
public sealed interface Reply {

    /**
     * A template, filled.
     *
     * @param template without its ending: {@code country}
     * @param data what the template speaks of; may hold nulls
     */
    record Shown(String template, Map<String, ?> data) implements Reply {}

    /** Something else than a page, as it is. */
    record Text(String mediaType, String text) implements Reply {}

    /**
     * Request that this service does not offer.
     *
     * @param why a sentence that names what was found and what is expected
     */
    record Unsupported(String why) implements Reply {}

    /** Another address is the right one, for good. */
    record Moved(String to) implements Reply {}

    /** There is no such thing. */
    record Absent() implements Reply {}
}
