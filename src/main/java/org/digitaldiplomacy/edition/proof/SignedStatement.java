package org.digitaldiplomacy.edition.proof;

import java.time.Instant;
import org.digitaldiplomacy.edition.EditionId;
import org.jspecify.annotations.Nullable;

/**
 * Statement as it is stored.
 *
 * @param signature null where the service had no key when it was made
 */
public record SignedStatement(
        Statement statement,
        EditionId edition,
        Instant publishedAt,
        String digest,
        @Nullable Signed signature) {

    /**
     * Ed25519 signature of a statement's text.
     *
     * @param key id of the key
     * @param bytes 64 of them
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Signed(String key, byte[] bytes) {}
}
