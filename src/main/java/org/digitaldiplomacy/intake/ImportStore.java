package org.digitaldiplomacy.intake;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/** Store of imported rows. */
public interface ImportStore {

    /**
     * Notes that an import begins, so that it can be asked for from now on.
     *
     * @throws Imports.TakenImportId where another has its id
     */
    void begin(ImportOrder order, Identity who);

    /** Every row of a table, each as a file would write its cells, in the order of the table's columns. */
    void known(Table<?> table, Consumer<String[]> row);

    /** The names of a vocabulary, {@code platform} or {@code metric}, that are in use. */
    Set<String> names(String vocabulary);

    /** Notes how far it is. */
    void progress(ImportOrder order, ImportReport.Counts counts);

    /**
     * Takes the rows into the table in one transaction, or none of them; a dry run is taken back at its end.
     *
     * @return the report as it is now kept
     * @throws IOException as the source does
     * @throws Contradiction where the rows do not fit what the store holds
     */
    ImportReport take(ImportOrder order, Identity who, RowSource rows) throws IOException;

    /** Notes that an import ended without a row taken in. */
    ImportReport end(ImportOrder order, Identity who, ImportState state, RowSource rows, String message);

    /** The rows fit their columns, but not what the store holds; the message says what. */
    final class Contradiction extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Contradiction(String message) {
            super(message);
        }
    }

    /** Rows that are checked while they are read. */
    interface RowSource {

        /** Reads to the end and sends the good rows. */
        void sendTo(Sink sink) throws IOException;

        /** Columns that no row brings, known at the end: rows that are there keep theirs. */
        Set<Column> lacking();

        /** Told after the end of rows whose key stands in an earlier line. */
        void refuseRepeated(int line, int earlier);

        /** All that is wrong so far. */
        List<RefusedRow> refused();

        /** Whether what was sent may be taken in. */
        boolean isAcceptable();

        ImportReport.Counts counts();
    }

    /** Takes rows on their way into the table. */
    interface Sink {
        /** @param cells in the order of the table's columns; null where blank */
        void add(int line, @Nullable String[] cells) throws IOException;
    }
}
