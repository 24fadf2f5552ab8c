package org.digitaldiplomacy.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table of the index: its names, its columns, its keys, and who may write to it. */
public final class Table<R extends Record> {

    private final RecordShape shape;
    private final TableBuilder<R> told;
    private final List<Column> columns;

    Table(TableBuilder<R> told, RecordShape shape, List<Column> columns) {
        this.told = told;
        this.shape = shape;
        this.columns = List.copyOf(columns);
    }

    /** Callers who may add to the table after its data package. */
    public enum Intake {
        /** Callers who load measurements. */
        MEASURED,
        /** Callers who change what the measurements are about. */
        EDITED
    }

    /** Class of the rows. */
    public Class<R> type() {
        return told.type;
    }

    /** Name in data packages and imports, such as {@code treaty_actions}. */
    public String name() {
        return told.name;
    }

    /** Name in the addresses of downloads, such as {@code treaty-actions}. */
    public String address() {
        return told.address;
    }

    /** Name in the database, such as {@code treaty_action}. */
    public String stored() {
        return told.stored;
    }

    /** Name of a row, such as {@code treaty_action}. */
    public String noun() {
        return told.noun;
    }

    /** A sentence that tells what a row is. */
    public String about() {
        return told.about;
    }

    /** Whether a package without a row of it is refused. */
    public boolean isNeeded() {
        return told.isNeeded;
    }

    public Intake intake() {
        return told.intake;
    }

    /** Parameters by which a download chooses rows. */
    public List<String> filters() {
        return told.filters;
    }

    /** Columns in the order in which files are best written. */
    public List<Column> columns() {
        return columns;
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of that name, in files or in downloads. */
    public Optional<Column> find(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.shown().equals(name))
                        .findFirst());
    }

    public Column column(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "found the column " + name + ", expected one of " + names() + " of " + name()));
    }

    /** Columns that together name a row. */
    public List<Column> key() {
        return keys().get(0);
    }

    /** Sets of columns in all of which no two rows agree; the first names the rows. */
    public List<List<Column>> keys() {
        return told.keys.stream()
                .map(key -> key.stream().map(this::column).toList())
                .toList();
    }

    /** Columns that rows come in the order of. */
    public List<Column> order() {
        return told.order.isEmpty()
                ? key()
                : told.order.stream().map(this::column).toList();
    }

    /** Columns that downloads add. */
    public List<Added> added() {
        return told.added.stream().map(TableBuilder.Placed::column).toList();
    }

    /** Columns of the download, in its order. */
    public List<Shown> shown() {
        List<Shown> all = new ArrayList<>();
        for (Column column : columns) {
            if (!column.described().unlisted()) {
                all.add(column);
            }
            for (TableBuilder.Placed added : told.added) {
                if (added.after().equals(column.name())) {
                    all.add(added.column());
                }
            }
        }
        return all;
    }

    /** Whether values may be left out of a download for their publisher's terms. */
    public boolean isWithholding() {
        return added().stream().anyMatch(Added.Withheld.class::isInstance);
    }

    /** Whether rows may name other rows of the table. */
    public boolean refersToItself() {
        return columns.stream()
                .anyMatch(column -> column.reference().filter(this::equals).isPresent());
    }

    /** The table whose rows these name by a key of several columns; the database keeps a number in place of it. */
    public Optional<Table<?>> owner() {
        return shape.nested().stream()
                .flatMap(type -> Tables.ofKey(type).stream())
                .filter(table -> !table.equals(this))
                .findFirst();
    }

    /** The values of a row, in the order of the columns; null where there is none. */
    public @Nullable Object[] values(R row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        shape.takeApart(row, values::add);
        return values.toArray();
    }

    /** Makes a row of its values, in the order of the columns. */
    public R row(@Nullable Object[] values) {
        return told.type.cast(shape.putTogether(Arrays.asList(values).iterator()));
    }

    /** Texts of the cells by column, of a record whose components are called like the columns and hold what they show. */
    public static Map<String, String> cells(Record row) {
        Map<String, String> cells = new HashMap<>();
        RecordShape.each(
                row,
                (component, value) -> cells.put(
                        Column.snake(component),
                        value == null ? "" : value instanceof Enum<?> e ? e.name() : value.toString()));
        return cells;
    }

    boolean isNested(Class<?> type) {
        return shape.nested().contains(type);
    }

    @Override
    public String toString() {
        return name();
    }
}
