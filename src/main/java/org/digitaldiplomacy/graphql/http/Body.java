package org.digitaldiplomacy.graphql.http;

import org.digitaldiplomacy.http.Bytes;

/**
 * An answer's bytes.
 *
 * @param lasts whether it stays right for ever
 */
record Body(Bytes bytes, boolean lasts) {

    Body(byte[] plain) {
        this(plain, false);
    }

    Body(byte[] plain, boolean lasts) {
        this(new Bytes(plain), lasts);
    }
}
