package org.digitaldiplomacy.edition;

import java.nio.file.Path;
import java.util.Set;
import org.digitaldiplomacy.scoring.Panel;

/** Data that is scored straight from files, without the store. */
public interface DataFiles {

    /**
     * Reads a data package (a directory or zip) or a single CSV file, long or wide.
     *
     * @param columns the data columns that scoring reads; a wide file must have them
     * @param year of the values in a file that states none
     */
    Reading read(Path file, Set<String> columns, int year);

    /** The data package that comes with the application. */
    Reading bundled();

    /** The outcome of reading. */
    sealed interface Reading {

        record Read(Panel panel) implements Reading {}

        /** @param report one line for each problem: file, line, field, value found, value expected */
        record Refused(String report) implements Reading {}
    }
}
