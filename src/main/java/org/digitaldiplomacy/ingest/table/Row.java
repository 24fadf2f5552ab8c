package org.digitaldiplomacy.ingest.table;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a file, cell by cell. It is sound until one of its cells, or the row as a whole, is refused. */
public final class Row {

    private final Key.Place place;
    private final String[] texts;
    private final @Nullable Object[] values;
    private final Problems problems;
    private boolean sound = true;

    /** @param texts in the order of the columns */
    Row(Key.Place place, List<Column<?>> columns, String[] texts, Problems problems) {
        this.place = place;
        this.texts = texts;
        this.values = new Object[texts.length];
        this.problems = problems;
        for (Column<?> column : columns) {
            read(column);
        }
    }

    private void read(Column<?> column) {
        String text = text(column);
        if (text.isEmpty()) {
            if (column.required()) {
                refuse(column, column.format().expected());
            }
            return;
        }
        if (isPadded(text)) {
            refuse(column, "the same without spaces around it");
            return;
        }
        Parsed<?> parsed = column.format().parse(text);
        if (parsed instanceof Parsed.Value<?> known) {
            values[column.position()] = known.value();
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

    /** The value of a required column, in a sound row. */
    @SuppressWarnings("unchecked")
    <T> T get(Column<T> column) {
        return (T) Objects.requireNonNull(values[column.position()], column.name());
    }

    /** The value of a column whose cells may be blank, in a sound row. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Column<T> column) {
        return (T) values[column.position()];
    }

    /** The line on which it begins. */
    public int line() {
        return place.line();
    }

    /** The cells as they were written, in the order of the table's columns; null where blank. */
    @Nullable
    String[] cells() {
        @Nullable String[] cells = new @Nullable String[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = texts[i].isEmpty() ? null : texts[i];
        }
        return cells;
    }

    /** The cell as it was written. */
    String text(Column<?> column) {
        return texts[column.position()];
    }

    Key.Place place() {
        return place;
    }

    boolean isSound() {
        return sound;
    }

    /** Whether the cell has a value, or is blank and may be. */
    boolean isReadable(Column<?> column) {
        return values[column.position()] != null
                || (!column.required() && text(column).isEmpty());
    }

    /** The row is not wrong itself, but cannot be used. */
    void leaveOut() {
        sound = false;
    }

    /** Refuses the row for what one of its cells says. */
    void refuse(Column<?> column, String expected) {
        refuse(column.name(), Problem.quote(text(column)), expected);
    }

    void refuse(String field, String found, String expected) {
        sound = false;
        problems.add(new Problem(place.file(), place.line(), field, found, expected));
    }

    Problems problems() {
        return problems;
    }

    @Override
    public String toString() {
        return place + " " + Arrays.toString(texts);
    }
}
