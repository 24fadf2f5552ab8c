package org.digitaldiplomacy.export;

import java.util.List;

/**
 * What a download is: its name in addresses and the columns of its rows.
 *
 * @param name in kebab case
 * @param about a sentence: what a row is
 */
record Dataset<R>(String name, String about, List<Field<R>> fields) {
    Dataset {
        fields = List.copyOf(fields);
    }

    Table<R> of(List<R> rows) {
        return new Table<>(this, rows);
    }

    /** A dataset with its rows. */
    record Table<R>(Dataset<R> dataset, List<R> rows) {
        Table {
            rows = List.copyOf(rows);
        }
    }
}
