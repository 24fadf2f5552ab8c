package org.digitaldiplomacy.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.table.Added;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/** Rows of one table as they are read: the records so far, and the names that other rows may use for them. */
public final class TableRows<R extends Record> {

    private final Table<R> table;
    private final TableSet all;
    private final List<Format<?>> formats;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Added> added = new HashMap<>();
    private final List<Key> keys;
    private final Optional<Table<?>> owner;
    private final RowChecks checks;
    private final Map<String, Parsed.Value<Named<R>>> named = new HashMap<>();
    private final Set<Column> lacking = new HashSet<>();
    private final List<R> records = new ArrayList<>();
    private final @Nullable Wholes wholes;
    private boolean complete = true;

    /**
     * A row that others may name.
     *
     * @param id that they refer to it by; of a key of several columns the first
     */
    record Named<R extends Record>(R row, Object id) {}

    TableRows(Table<R> table, TableSet all, Formats formats, RowChecks checks) {
        this.table = table;
        this.all = all;
        this.checks = checks;
        this.formats = table.columns().stream()
                .<Format<?>>map(column -> formats.of(table, column))
                .toList();
        this.keys = table.keys().stream().map(key -> new Key(this, key)).toList();
        this.owner = table.owner();
        this.wholes = table.refersToItself() ? new Wholes(this) : null;
        for (Column column : table.columns()) {
            int position = positions.size();
            positions.put(column.name(), position);
        }
        table.columns().forEach(column -> positions.putIfAbsent(column.shown(), position(column)));
        table.added().forEach(column -> added.put(column.shown(), column));
    }

    public Table<R> table() {
        return table;
    }

    /** The table whose rows these name by several cells. */
    Optional<Table<?>> owner() {
        return owner;
    }

    TableSet all() {
        return all;
    }

    /** Position of a column, by its name in files or in downloads; empty where there is none. */
    Optional<Integer> position(String name) {
        return Optional.ofNullable(positions.get(name));
    }

    int position(Column column) {
        return position(column.name()).orElseThrow();
    }

    /** The cell of a download, which writes digits as a number, as files of packages have it. */
    String inDigits(int position, String text) {
        Column column = table.columns().get(position);
        return column.kind() == Kind.NUMERAL && !text.isEmpty()
                ? column.read(text).toString()
                : text;
    }

    Format<?> format(Column column) {
        return formats.get(position(column));
    }

    /** A column that downloads add, by its name. */
    Optional<Added> added(String name) {
        return Optional.ofNullable(added.get(name));
    }

    /** Notes a column that no row of the file has, where it is not filled from rows that are there. */
    void lack(Column column) {
        if (!column.isRequired()) {
            lacking.add(column);
        }
    }

    Set<Column> lacking() {
        return lacking;
    }

    /** Takes in a row, or leaves it out with its problems told. */
    void add(Row row) {
        String ownName = keys.get(0).nameOf(row);
        complete &= !ownName.isEmpty();
        keys.forEach(key -> key.claim(key.nameOf(row), row));
        check(row);
        if (row.isSound()) {
            R made = record(row);
            records.add(made);
            name(ownName, made, row);
        }
    }

    /**
     * Judges a row of a stream, which may be longer than memory: as {@link #add}, but keeps neither the row nor its
     * name, unless rows of the table name one another. That no key stands twice is not judged here.
     *
     * @return whether the row is sound
     */
    boolean admits(Row row) {
        check(row);
        if (row.isSound() && wholes != null) {
            name(keys.get(0).nameOf(row), record(row), row);
        }
        return row.isSound();
    }

    private void check(Row row) {
        if (row.isSound()) {
            checks.check(row);
            row.requireOwner();
        }
        if (row.isSound() && wholes != null) {
            wholes.note(row);
        }
    }

    private void name(String name, R made, Row row) {
        named.put(
                name,
                new Parsed.Value<>(new Named<>(made, row.get(table.key().get(0).name(), Object.class))));
    }

    /** The record of a sound row. */
    R record(Row row) {
        return table.row(row.values());
    }

    /** The columns that name a row, with commas between. */
    String keyColumns() {
        return table.key().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** The row whose key cells read so. */
    Parsed<Named<R>> named(String... texts) {
        Key key = keys.get(0);
        String text = key.nameOf(texts);
        Parsed.Value<Named<R>> known = named.get(text);
        if (known != null) {
            return known;
        }
        return !complete || key.isTaken(text)
                ? new Parsed.Unsettled<>()
                : new Parsed.Unreadable<>(expectedName(), named.keySet());
    }

    /** A row that is there, by its key's text. */
    @Nullable
    R find(String... texts) {
        Parsed.Value<Named<R>> known = named.get(keys.get(0).nameOf(texts));
        return known == null ? null : known.value().row();
    }

    private String expectedName() {
        List<String> parts = table.key().stream().map(Column::name).toList();
        return "the " + String.join(" and ", parts) + " of a row of the table " + table.name();
    }

    /** Cells that hold the name of a row of this table. */
    Format<Named<R>> name() {
        return new Reference<>(this);
    }

    /** Says that a file of the table could not be read to its end, so that names it lacks are nobody's mistake. */
    public void leaveIncomplete() {
        complete = false;
    }

    /** Refuses what only shows once all rows are read. */
    void checkAll(Problems problems) {
        if (wholes != null) {
            wholes.check(problems);
        }
    }

    /** Ends the reading of the table. */
    public void finish(String descriptor, Problems problems) {
        if (table.isNeeded() && complete && keys.get(0).isUnused()) {
            problems.addFile(descriptor, "no rows of the table " + table.name(), "one at least");
        }
        checkAll(problems);
    }

    public List<R> records() {
        return records;
    }

    private record Reference<R extends Record>(TableRows<R> rows) implements Format<Named<R>> {
        @Override
        public String expected() {
            return rows.expectedName();
        }

        @Override
        public Parsed<Named<R>> parse(String text) {
            return rows.named(text);
        }
    }
}
