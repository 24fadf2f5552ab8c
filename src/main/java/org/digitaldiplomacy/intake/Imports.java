package org.digitaldiplomacy.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.table.Table;

/** Takes rows in. */
public interface Imports {

    /** Permission that writing to the table needs. */
    static Permission needed(Table<?> table) {
        return switch (table.intake()) {
            case MEASURED -> Permission.INGEST;
            case EDITED -> Permission.EDIT;
        };
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
     * Imports rows that are at hand, each with the texts of its cells by column, as {@link #run(ImportOrder, Identity,
     * InputStream, Consumer)} does those of a file.
     */
    ImportReport run(ImportOrder order, Identity who, List<Map<String, String>> rows);

    /**
     * Imports the rows of a sheet as people have it, text or workbook; packed as the order says, of whatever format.
     *
     * @param choices for what the sheet leaves open
     */
    SheetReport runSheet(ImportOrder order, Identity who, InputStream sheet, SheetChoices choices);

    /** There is an import of this id already. */
    final class TakenImportId extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TakenImportId(String message) {
            super(message);
        }
    }
}
