package org.digitaldiplomacy.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.UnknownPosition;

/** Positions in the form that lists give them out: the order's name and a row's keys, each in base64url. */
final class Positions {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Positions() {}

    static Position of(String order, List<String> keys) {
        StringBuilder text = new StringBuilder(encoded(order));
        for (String key : keys) {
            text.append('.').append(encoded(key));
        }
        return new Position(text.toString());
    }

    /** @throws UnknownPosition where it is not of this order */
    static List<String> read(Position position, String order, int keys) {
        List<String> parts;
        try {
            parts = Arrays.stream(position.value().split("\\.", -1))
                    .map(Positions::decoded)
                    .toList();
        } catch (IllegalArgumentException damaged) {
            throw new UnknownPosition(position, expected(order));
        }
        if (parts.size() != keys + 1 || !parts.get(0).equals(order)) {
            throw new UnknownPosition(position, expected(order));
        }
        return parts.subList(1, parts.size());
    }

    private static String expected(String order) {
        return "in the list ordered by " + order;
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        if (decoded.indexOf(0) >= 0) {
            throw new IllegalArgumentException("PostgreSQL's text holds no NUL");
        }
        return decoded;
    }
}
