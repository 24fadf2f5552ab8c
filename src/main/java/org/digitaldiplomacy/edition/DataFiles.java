package org.digitaldiplomacy.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Panel;
import org.jspecify.annotations.Nullable;

/** Data that is scored straight from files, without the store. */
public interface DataFiles {

    /** Reads a data package (a directory or zip) or a single CSV file, long or wide. */
    Reading read(Path file, Wanted wanted);

    /** The data package that comes with the application. */
    Reading bundled();

    /** The countries of the data package that comes with the application, without its other tables. */
    List<Country> countries();

    /**
     * Copies the files of a data package into an empty folder.
     *
     * @param directoryOrZip null for the package that comes with the application
     * @throws IOException where it cannot be read, or the folder not written
     */
    void unpack(@Nullable Path directoryOrZip, Path folder) throws IOException;

    /**
     * Columns looked for in a single file; a data package is read whole.
     *
     * @param needed the data columns that scoring reads; the file must have them
     * @param welcome further data columns, which it may have
     * @param year of the values in a file that states none
     */
    record Wanted(Set<String> needed, Set<String> welcome, int year) {

        public Wanted {
            needed = Set.copyOf(needed);
            welcome = Set.copyOf(welcome);
        }
    }

    /** Reads a published table: a column for the unit, one for each node, and perhaps {@code rank}, of the root. */
    Published published(Path file);

    /** Reads an edition that was downloaded whole: the zip, or the folder that it was unpacked into. */
    EditionPackage edition(Path file);

    /** The outcome of reading. */
    sealed interface Reading {

        /** @param whole the data package; null for a single file */
        record Read(Panel panel, DataNames names, @Nullable DataPackage whole) implements Reading {}

        /** @param report one line for each problem: file, line, field, value found, value expected */
        record Refused(String report) implements Reading {}
    }

    /** The outcome of reading a published table. */
    sealed interface Published {

        record Read(PublishedTable table) implements Published {}

        /** @param report one line for each problem: file, line, field, value found, value expected */
        record Refused(String report) implements Published {}
    }
}
