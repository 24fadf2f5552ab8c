package org.digitaldiplomacy.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;

/** Takes rows in. */
public interface Imports {

    /** The tables that take rows, with the permission that each needs. */
    List<Target> targets();

    /** The table of that name. */
    default Optional<Target> target(String table) {
        return targets().stream().filter(t -> t.table().equals(table)).findFirst();
    }

    /**
     * Imports all rows, or refuses them; waits for the rows and for the database. What it returns is committed. Nothing
     * is read before the order is found to be permitted.
     *
     * @param progress is told now and then how far it is, on the calling thread
     * @throws org.digitaldiplomacy.access.AccessRefused where the caller may not write to the table
     * @throws IllegalArgumentException where there is no such table
     * @throws TakenImportId where another import has the id
     */
    ImportReport run(ImportOrder order, Identity who, InputStream rows, Consumer<ImportReport.Counts> progress);

    /**
     * A table that takes rows.
     *
     * @param columns in the order in which files are best written
     * @param needed what a caller must be allowed
     */
    record Target(String table, List<String> columns, Permission needed) {
        public Target {
            columns = List.copyOf(columns);
        }
    }

    /** There is an import of this id already. */
    final class TakenImportId extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TakenImportId(String message) {
            super(message);
        }
    }
}
