package org.digitaldiplomacy.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/** One line of a file, cell by cell. It is sound until one of its cells, or the row as a whole, is refused. */
public final class Row {

    private final Key.Place place;
    private final TableRows<?> rows;
    private final String[] texts;
    private final @Nullable Object[] values;

    /** The rows that cells name. */
    private final @Nullable Record[] named;

    private final Problems problems;
    private @Nullable Parsed<? extends TableRows.Named<?>> owner;
    private boolean sound = true;

    /** @param texts in the order of the table's columns */
    Row(Key.Place place, TableRows<?> rows, String[] texts, Problems problems) {
        this.place = place;
        this.rows = rows;
        this.texts = texts;
        this.values = new Object[texts.length];
        this.named = new Record[texts.length];
        this.problems = problems;
        List<Column> columns = table().columns();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].isEmpty()) {
                complete(columns.get(i), i);
            } else {
                read(columns.get(i), i);
            }
        }
        rows.owner()
                .filter(table -> sound)
                .ifPresent(table -> owner = rows.all().of(table).named(texts(table.key())));
    }

    /** Fills a blank cell that no download has from the row that is there already. */
    private void complete(Column column, int position) {
        if (column.described().unlisted() && sound) {
            Record kept = rows.find(texts(table().key()));
            if (kept != null) {
                texts[position] = String.valueOf(rows.all().value(kept, column));
                read(column, position);
                return;
            }
        }
        if (column.isRequired()) {
            refuse(column, rows.format(column).expected());
        }
    }

    private void read(Column column, int position) {
        String text = texts[position];
        if (isPadded(text)) {
            refuse(column, "the same without spaces around it");
            return;
        }
        Parsed<?> parsed = rows.format(column).parse(text);
        if (parsed instanceof Parsed.Value<?> known) {
            if (known.value() instanceof TableRows.Named<?> other) {
                named[position] = other.row();
                values[position] = other.id();
            } else {
                values[position] = known.value();
            }
        } else if (parsed instanceof Parsed.Unreadable<?> unreadable) {
            refuse(column, unreadable.expected() + problems.hint(text, unreadable.names()));
        } else if (parsed instanceof Parsed.Unsettled<?>) {
            sound = false;
        } else {
            throw new IllegalStateException("no such kind: " + parsed);
        }
    }

    private static boolean isPadded(String text) {
        return isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1));
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    TableRows<?> rows() {
        return rows;
    }

    Table<?> table() {
        return rows.table();
    }

    /** Value of a cell that is not blank, in a sound row. */
    <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(find(column, type), column);
    }

    /** Value of a cell that may be blank, in a sound row. */
    <T> @Nullable T find(String column, Class<T> type) {
        return type.cast(values[position(column)]);
    }

    /** The row that a cell names, in a sound row. */
    <T extends Record> T named(String column, Class<T> type) {
        return Objects.requireNonNull(type.cast(named[position(column)]), column);
    }

    /** The row that a cell names, or the one that several cells name, by its noun; null where there is none. */
    @Nullable
    Record named(String column) {
        if (owner instanceof Parsed.Value<? extends TableRows.Named<?>> known
                && rows.owner().filter(table -> table.noun().equals(column)).isPresent()) {
            return known.value().row();
        }
        return rows.position(column).map(position -> named[position]).orElse(null);
    }

    private int position(String column) {
        return rows.position(column).orElseThrow(() -> new IllegalArgumentException("no column " + column));
    }

    /** The line on which it begins. */
    int line() {
        return place.line();
    }

    /** The values in the order of the table's columns. A key that cells spell otherwise is the named row's own. */
    @Nullable
    Object[] values() {
        @Nullable Object[] all = values.clone();
        if (owner instanceof Parsed.Value<? extends TableRows.Named<?>> known) {
            for (Column part : rows.owner().orElseThrow().key()) {
                all[position(part.name())] = rows.all().value(known.value().row(), part);
            }
        }
        return all;
    }

    /** The record of a sound row. */
    Record made() {
        return rows.record(this);
    }

    /** The cells as the database takes them, in the order of the table's columns; null where blank. */
    @Nullable
    String[] cells() {
        @Nullable String[] cells = new @Nullable String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = values[i] instanceof String text ? text : texts[i].isEmpty() ? null : texts[i];
        }
        return cells;
    }

    /** The cell as it was written. */
    String text(Column column) {
        return texts[rows.position(column)];
    }

    String text(String column) {
        return texts[position(column)];
    }

    private String[] texts(List<Column> columns) {
        return columns.stream().map(column -> text(column.name())).toArray(String[]::new);
    }

    Key.Place place() {
        return place;
    }

    boolean isSound() {
        return sound;
    }

    /** Whether the cell has a value, or is blank and may be. */
    boolean isReadable(Column column) {
        return values[rows.position(column)] != null
                || (!column.isRequired() && text(column).isEmpty());
    }

    /** Refuses the row where the key of several cells names no row. */
    void requireOwner() {
        if (owner == null || owner instanceof Parsed.Value<?>) {
            return;
        }
        if (owner instanceof Parsed.Unreadable<?> unknown) {
            List<Column> key = rows.owner().orElseThrow().key();
            String hint = problems.hint(String.join(" ", texts(key)), unknown.names());
            refuse(
                    String.join(", ", key.stream().map(Column::name).toList()),
                    Problem.quote(String.join(", ", texts(key))),
                    unknown.expected() + hint);
        } else if (owner instanceof Parsed.Unsettled<?>) {
            sound = false;
        } else {
            throw new IllegalStateException("no such kind: " + owner);
        }
    }

    /** Refuses the row for what one of its cells says. */
    void refuse(Column column, String expected) {
        refuse(column.name(), expected);
    }

    void refuse(String column, String expected) {
        refuse(column, Problem.quote(text(column)), expected);
    }

    void refuse(String field, String found, String expected) {
        sound = false;
        problems.add(new Problem(place.file(), place.line(), field, found, expected));
    }

    @Override
    public String toString() {
        return place + " " + Arrays.toString(texts);
    }
}
