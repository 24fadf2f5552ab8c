package org.digitaldiplomacy.intake;

import java.util.UUID;

/**
 * Import to run: table, mode and reason.
 *
 * @param table named as in a data package, such as {@code observations}
 * @param reason why, for the history of what is corrected; may be empty
 */
public record ImportOrder(
        UUID id, String table, Format format, Packing packing, Mode mode, boolean isDryRun, String reason) {

    /** How rows are written. */
    public enum Format {
        CSV,
        NDJSON
    }

    /** How the bytes are packed. */
    public enum Packing {
        NONE,
        GZIP,
        ZSTD
    }

    /** Treatment of the valid rows of a file that has invalid ones. */
    public enum Mode {
        /** All rows or none. */
        ALL,
        /** The good ones come in, the others are listed. */
        GOOD
    }
}
