package org.digitaldiplomacy.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Earlier state of a row that was corrected or deleted.
 *
 * @param before the row as a JSON object
 * @param importId the import that did it; null where a new data package did
 * @param reason why; may be empty
 * @param who ordered the import
 */
public record Correction(
        Instant at,
        boolean isDeleted,
        String before,
        @Nullable UUID importId,
        String reason,
        String who) {}
