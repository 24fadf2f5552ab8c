package org.digitaldiplomacy.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One write, or the attempt of one.
 *
 * @param number grows from entry to entry
 * @param who the name of the token, or the subject that an issuer vouched for
 * @param token the id of the token that was shown, if any
 * @param subject what it was about: a table, a token's id, an edition's id
 * @param importId the import that it was a part of, if any
 * @param detail more, for people
 */
public record AuditEntry(
        long number,
        Instant at,
        String who,
        @Nullable String token,
        AuditAction action,
        String subject,
        @Nullable UUID importId,
        AuditOutcome outcome,
        String detail) {}
