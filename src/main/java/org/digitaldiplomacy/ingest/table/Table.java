package org.digitaldiplomacy.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One table of a data package: its columns and keys, how a row of it becomes a record, and the records read so far. A
 * subclass declares its columns as fields, in the order in which the package writes them.
 */
public abstract class Table<R> {

    private final String name;
    private final boolean needed;
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();
    private final Map<String, Parsed.Value<R>> named = new HashMap<>();
    private final List<R> records = new ArrayList<>();
    private boolean complete = true;

    /** @param needed whether a package without a row of it is refused */
    Table(String name, boolean needed) {
        this.name = name;
        this.needed = needed;
    }

    /** Turns a sound row into its record. */
    abstract R record(Row row);

    /** Refuses a sound row for what its cells say together. */
    void check(Row row) {}

    /** Refuses what only shows once all rows are read. */
    void checkAll(Problems problems) {}

    final <T> Column<T> required(String column, Format<T> format) {
        return declare(new Column<>(columns.size(), column, format, true, false));
    }

    final <T> Column<T> optional(String column, Format<T> format) {
        return declare(new Column<>(columns.size(), column, format, false, false));
    }

    /** Declares a column that files written before there was one may lack. */
    final <T> Column<T> later(String column, Format<T> format) {
        return declare(new Column<>(columns.size(), column, format, false, true));
    }

    private <T> Column<T> declare(Column<T> column) {
        columns.add(column);
        return column;
    }

    /** Declares a column that files may bring and that only repeats what the row's other columns say. */
    final void told(String column, Function<Row, String> value) {
        told.add(new Told(column, value));
    }

    /** Columns that files may bring and that are checked, never kept. */
    final List<Told> told() {
        return told;
    }

    /** Declares that no two rows agree in all of these. The first key declared names the rows. */
    final void unique(Column<?>... parts) {
        keys.add(new Key(List.of(parts)));
    }

    /** Takes in a row, or leaves it out with its problems told. */
    final void add(Row row) {
        String ownName = keys.get(0).nameOf(row);
        complete &= !ownName.isEmpty();
        keys.forEach(key -> key.claim(key.nameOf(row), row));
        if (row.isSound()) {
            check(row);
        }
        if (row.isSound()) {
            R made = record(row);
            records.add(made);
            named.put(ownName, new Parsed.Value<>(made));
        }
    }

    /**
     * Judges a row of a stream, which may be longer than memory: as {@link #add}, but keeps neither the row nor its
     * name, unless rows of the table name one another. That no key stands twice is not judged here.
     *
     * @return whether the row is sound
     */
    final boolean admits(Row row) {
        if (row.isSound()) {
            check(row);
        }
        if (row.isSound() && namesItself()) {
            named.put(keys.get(0).nameOf(row), new Parsed.Value<>(record(row)));
        }
        return row.isSound();
    }

    /** Whether rows may name other rows of the same table. */
    boolean namesItself() {
        return false;
    }

    /** The columns that name a row, with commas between. */
    final String keyColumns() {
        return keys.get(0).columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The record whose key cells read so. */
    final Parsed<R> named(String... texts) {
        Key key = keys.get(0);
        String text = key.nameOf(texts);
        Parsed.Value<R> known = named.get(text);
        if (known != null) {
            return known;
        }
        return !complete || key.isTaken(text)
                ? new Parsed.Unsettled<>()
                : new Parsed.Unreadable<>(expectedName(), named.keySet());
    }

    private String expectedName() {
        List<String> parts = keys.get(0).columns().stream().map(Column::name).toList();
        return "the " + String.join(" and ", parts) + " of a row of the table " + name;
    }

    /** Cells that hold the name of a row of this table. */
    final Format<R> name() {
        return new Reference<>(this);
    }

    /** Says that a file of the table could not be read to its end, so that names it lacks are nobody's mistake. */
    public final void leaveIncomplete() {
        complete = false;
    }

    /** Ends the reading of the table. */
    public final void finish(String descriptor, Problems problems) {
        if (needed && complete && keys.get(0).isUnused()) {
            problems.addFile(descriptor, "no rows of the table " + name, "one at least");
        }
        checkAll(problems);
    }

    public final String title() {
        return name;
    }

    public final boolean isNeeded() {
        return needed;
    }

    public final List<Column<?>> columns() {
        return columns;
    }

    public final List<R> records() {
        return records;
    }

    private record Reference<R>(Table<R> table) implements Format<R> {
        @Override
        public String expected() {
            return table.expectedName();
        }

        @Override
        public Parsed<R> parse(String text) {
            return table.named(text);
        }
    }
}
