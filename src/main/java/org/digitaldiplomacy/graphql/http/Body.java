package org.digitaldiplomacy.graphql.http;

import java.util.List;
import org.digitaldiplomacy.http.Bytes;

/**
 * An answer's bytes.
 *
 * @param lasts whether it stays right for ever
 * @param languages of the names in it, by their tags
 */
record Body(Bytes bytes, boolean lasts, List<String> languages) {

    Body {
        languages = List.copyOf(languages);
    }

    Body(byte[] plain) {
        this(new Bytes(plain), false, List.of());
    }
}
