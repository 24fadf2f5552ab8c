package org.digitaldiplomacy.ingest.table;

import java.util.function.Function;

/**
 * A column that a file may bring although the table does not keep it, since it follows from the others: as downloads have
 * it, so that they can be read back. A cell that says something else refuses its row.
 *
 * @param value the only text that a sound row may say; a blank cell says nothing
 */
record Told(String name, Function<Row, String> value) {

    /** Refuses the row where the cell contradicts the others. */
    void check(Row row, String text) {
        if (!row.isSound() || text.isEmpty()) {
            return;
        }
        String expected = value.apply(row);
        if (!text.equals(expected)) {
            row.refuse(
                    name,
                    Problem.quote(text),
                    Problem.quote(expected) + ", which follows from the row's other columns, or no such column");
        }
    }
}
