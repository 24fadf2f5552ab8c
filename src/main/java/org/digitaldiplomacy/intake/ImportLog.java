package org.digitaldiplomacy.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports there were, and what they changed. */
public interface ImportLog {

    Optional<ImportReport> find(UUID id);

    /**
     * The newest first.
     *
     * @param before only those that began before this one; null for the newest
     */
    List<ImportReport> imports(@Nullable UUID before, int most);

    /**
     * The oldest first.
     *
     * @param after only those that began after this one; null for the oldest
     */
    List<ImportReport> importsAfter(@Nullable UUID after, int most);

    /**
     * Refused rows of an import, in the order of the file.
     *
     * @param most how many at most
     */
    List<RefusedRow> refused(UUID id, int most);

    /**
     * Earlier states of a row, the newest correction first; at most a hundred.
     *
     * @param key the parts of its natural key in their order
     * @throws IllegalArgumentException where there is no such table, or its key has another number of parts
     */
    List<Correction> corrections(String table, List<String> key);
}
