package org.digitaldiplomacy.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tokens for tests that write. */
public final class KeptTokens {

    private KeptTokens() {}

    /** Keeps a new token, and returns the text that callers show. */
    public static String keep(Tokens tokens, String name, Permission... permissions) {
        return keep(tokens, name, Set.of(permissions), null, null);
    }

    public static String keep(
            Tokens tokens,
            String name,
            Set<Permission> permissions,
            @Nullable Instant expires,
            @Nullable Instant revoked) {
        TokenSecret secret = TokenSecret.create(new SecureRandom());
        tokens.keep(new ApiToken(secret.id(), name, permissions, Instant.now(), expires, revoked), secret.digest());
        return secret.text();
    }
}
