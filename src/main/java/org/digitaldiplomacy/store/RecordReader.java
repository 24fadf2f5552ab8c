package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of a described table, each column by its name. One object serves for the same text in the rows that follow
 * one another.
 */
final class RecordReader<R extends Record> implements Database.RowReader<R> {

    private final Table<R> table;
    private final List<Column> columns;
    private final int[] places;
    private final @Nullable String[] texts;
    private final @Nullable Object[] made;
    private boolean isPlaced;

    private RecordReader(Table<R> table) {
        this.table = table;
        this.columns = table.columns();
        this.places = new int[columns.size()];
        this.texts = new String[columns.size()];
        this.made = new Object[columns.size()];
    }

    /** A reader of one result. */
    static <R extends Record> RecordReader<R> of(Table<R> table) {
        return new RecordReader<>(table);
    }

    /** The columns of a query, those by which a row names its owner from another table of it. */
    static String columns(Table<?> table, String of, String owner) {
        StoredTable stored = new StoredTable(table);
        return table.columns().stream()
                .map(column -> (stored.isOfOwner(column) ? owner : of) + "." + column.stored())
                .collect(joining(", "));
    }

    static String columns(Table<?> table, String of) {
        return columns(table, of, of);
    }

    /** A query for all rows, with its end. */
    static String select(Table<?> table, String end) {
        String owner = table.owner()
                .map(other -> " JOIN " + other.stored() + " o ON o.id = x." + new StoredTable(table).ownerNumber())
                .orElse("");
        return "SELECT " + columns(table, "x", owner.isEmpty() ? "x" : "o") + " FROM " + table.stored() + " x" + owner
                + " " + end;
    }

    @Override
    public R read(ResultSet row) throws SQLException {
        if (!isPlaced) {
            for (int i = 0; i < places.length; i++) {
                places[i] = row.findColumn(columns.get(i).stored());
            }
            isPlaced = true;
        }
        @Nullable Object[] values = new Object[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, i);
        }
        return table.row(values);
    }

    private @Nullable Object value(ResultSet row, int i) throws SQLException {
        int place = places[i];
        Object value =
                switch (columns.get(i).kind()) {
                    case FLAG -> row.getBoolean(place);
                    case NUMBER -> row.getDouble(place);
                    case COUNT, YEAR -> row.getInt(place);
                    case DAY -> row.getObject(place, LocalDate.class);
                    case LINE, PROSE, PATTERN, ADDRESS, HANDLE, NUMERAL -> row.getString(place);
                    case TOKEN, VOCABULARY, CHOICE, DATE -> made(row.getString(place), i);
                };
        return row.wasNull() ? null : value;
    }

    private @Nullable Object made(@Nullable String text, int i) {
        if (text == null) {
            return null;
        }
        if (!text.equals(texts[i])) {
            texts[i] = text;
            made[i] = columns.get(i).read(text);
        }
        return made[i];
    }
}
