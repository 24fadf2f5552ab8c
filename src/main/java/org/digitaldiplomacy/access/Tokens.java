package org.digitaldiplomacy.access;

import java.util.List;
import java.util.Optional;

/** The store's tokens. */
public interface Tokens {

    /** @param digest of the secret; the secret itself is never kept */
    void keep(ApiToken token, byte[] digest);

    /** A token and its secret's digest. */
    Optional<Kept> find(String id);

    /** All there ever were, the newest first. */
    List<ApiToken> all();

    /** @return false where there is no such token, or it is revoked already */
    boolean revoke(String id);

    /** Stored form of a token. */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(ApiToken token, byte[] digest) {}
}
