package org.digitaldiplomacy.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Progress and result of an import.
 *
 * @param who gave the order
 * @param finished null while it runs, and for ever where it was interrupted
 * @param counts so far, while it runs
 * @param message why it was refused as a whole or failed; empty otherwise
 */
public record ImportReport(
        UUID id,
        String table,
        ImportOrder.Mode mode,
        boolean isDryRun,
        String reason,
        String who,
        @Nullable String token,
        Instant started,
        @Nullable Instant finished,
        ImportState state,
        Counts counts,
        String message) {

    /** Whether nothing will change any more. */
    public boolean isOver() {
        return state != ImportState.RUNNING;
    }

    /**
     * Rows.
     *
     * @param read data rows of the file
     * @param added whose key was not there before
     * @param corrected whose key was there with other values; those are kept as history
     * @param unchanged that said what was there already
     * @param refused that are wrong
     */
    public record Counts(long read, long added, long corrected, long unchanged, long refused) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        public Counts reading(long rows, long wrong) {
            return new Counts(rows, 0, 0, 0, wrong);
        }
    }
}
