package org.digitaldiplomacy.graphql.view;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type and a natural key in one opaque string. */
public record GlobalId(Kind kind, String key) {

    /** Kind of an object with a global id. */
    public enum Kind {
        COUNTRY,
        GROUP,
        SOURCE,
        INDICATOR,
        INSTITUTION,
        ACCOUNT,
        EDITION,
        METHODOLOGY,
        RESULT,
        TREATY,
        INCIDENT,
        RANK_MOVE,
        COUNTRY_COMPARISON,
        MISSION_LINK,
        MISSION_CENTRALITY,
        RELATION,
        RELATION_CENTRALITY
    }

    /** @param parts of the natural key, none but the last with a slash */
    static String of(Kind kind, Object first, Object... parts) {
        String key = Stream.concat(Stream.of(first), Stream.of(parts))
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
        byte[] text = (kind.name().toLowerCase(Locale.ROOT) + ":" + key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Empty where the text is not an id that was given out. */
    public static Optional<GlobalId> parse(String text) {
        String plain;
        try {
            plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = plain.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && plain.substring(0, colon).equals(kind.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(new GlobalId(kind, plain.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }
}
