package org.digitaldiplomacy.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: without its secret.
 *
 * @param id stands in the token in the clear, to find it by
 * @param expires null for never
 * @param revoked null where it was not
 */
public record ApiToken(
        String id,
        String name,
        Set<Permission> permissions,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant revoked) {

    public ApiToken {
        permissions = Set.copyOf(permissions);
    }

    /** Whether it holds, in a word for lists. */
    public String state(Instant now) {
        if (revoked != null) {
            return "revoked";
        }
        return expires != null && !now.isBefore(expires) ? "expired" : "valid";
    }
}
