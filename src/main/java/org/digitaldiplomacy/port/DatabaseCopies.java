package org.digitaldiplomacy.port;

import java.nio.file.Path;
import java.time.Instant;

/** Copies of the whole database, each in one file. */
public interface DatabaseCopies {

    /**
     * Writes the state at one moment, while the service may run.
     *
     * @throws Refused where the file is there already or cannot be written
     */
    Contents backup(Path file);

    /**
     * Reads a backup to its end and compares every table with its digest; opens no database.
     *
     * @throws Refused where the file is not one that {@link #backup} wrote, or is damaged
     */
    Contents verify(Path file);

    /**
     * Fills an empty database from a verified backup, reads it back and compares, and only then commits.
     *
     * @throws Refused where the file is damaged, was written by a later version, or the database holds something
     */
    Contents restore(Path file);

    /**
     * Summary of a backup.
     *
     * @param digest SHA-256 of its manifest, which has the digest of every table: equal for equal files
     */
    record Contents(Instant at, int tables, long rows, String digest) {}

    /** Says what was found and what was expected. */
    final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }
}
