package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/**
 * A described table as the database keeps it. Rows that name their owner by several columns are kept under its number: a
 * measurement comes with platform and handle, and is kept under its account's.
 */
record StoredTable(Table<?> table, List<Column> columns) {

    private static final String FOLDED = "handle_folded";

    StoredTable(Table<?> table) {
        this(table, table.columns());
    }

    /** The table without columns that rows do not bring, so that those that are there keep theirs. */
    StoredTable without(Collection<Column> lacking) {
        return new StoredTable(
                table,
                columns.stream().filter(column -> !lacking.contains(column)).toList());
    }

    static StoredTable named(String name) {
        return new StoredTable(Tables.named(name));
    }

    String name() {
        return table.stored();
    }

    boolean hasOwner() {
        return table.owner().isPresent();
    }

    /** Whether the column is one by which a row names its owner. */
    boolean isOfOwner(Column column) {
        return table.owner().stream().flatMap(owner -> owner.key().stream()).anyMatch(part -> part.name()
                .equals(column.name()));
    }

    /** The owner's number. */
    String ownerNumber() {
        return table.owner().orElseThrow().noun() + "_id";
    }

    /** Columns that rows come with. */
    String sent() {
        return table.columns().stream().map(Column::stored).collect(joining(", "));
    }

    /** Columns of the table that rows fill. */
    String filled() {
        return kept(columns, Column::stored).collect(joining(", "));
    }

    /** Columns of the unique key that rows are merged by; those that may be missing stand last. */
    String key() {
        return kept(keyColumns(), StoredTable::unique).collect(joining(", "));
    }

    private List<Column> keyColumns() {
        return Stream.of(true, false)
                .flatMap(required -> table.key().stream().filter(column -> column.isRequired() == required))
                .toList();
    }

    private static String unique(Column column) {
        return column.kind() == Kind.HANDLE ? FOLDED : column.stored();
    }

    private Stream<String> kept(List<Column> columns, Function<Column, String> name) {
        Stream<String> own =
                columns.stream().filter(column -> !isOfOwner(column)).map(name);
        return hasOwner() ? Stream.concat(Stream.of(ownerNumber()), own) : own;
    }

    /** SQL that tells whether a new row {@code n} and a row {@code t} of the table have the same key. */
    String sameKey() {
        List<String> same = new ArrayList<>();
        if (hasOwner()) {
            same.add("n.%1$s = t.%1$s".formatted(ownerNumber()));
        }
        table.key().stream()
                .filter(column -> !isOfOwner(column))
                .forEach(column -> same.add(comparable("n.", column) + " = " + stored("t.", column)));
        return String.join(" AND ", same);
    }

    /** The columns by which two rows are one as they come. */
    String sentKey() {
        return table.key().stream().map(column -> comparable("", column)).collect(joining(", "));
    }

    /** A key's column as it comes, in a form in which equal keys are equal, blank ones too. */
    private static String comparable(String of, Column column) {
        return column.kind() == Kind.HANDLE ? "lower(" + of + column.stored() + ")" : stored(of, column);
    }

    private static String stored(String of, Column column) {
        String name = of + unique(column);
        if (column.isRequired()) {
            return name;
        }
        return column.kind() == Kind.DAY ? "coalesce(" + name + ", '-infinity')" : "coalesce(" + name + "::text, '')";
    }

    /** Definition of the temporary table that takes rows as they come. */
    String sentFrom() {
        String every = table.columns().stream()
                .map(column -> (isOfOwner(column) ? "o." : "r.") + column.stored())
                .collect(joining(", "));
        return every + " FROM " + name() + " r"
                + table.owner()
                        .map(owner -> " CROSS JOIN " + owner.stored() + " o")
                        .orElse("");
    }

    /**
     * Rows {@code n} as the table keeps them.
     *
     * @param rows that came
     * @param more columns to select
     */
    String kept(String rows, String more) {
        String selected = kept(columns, column -> "n." + column.stored())
                .map(column -> hasOwner() && column.equals(ownerNumber()) ? "o.id AS " + column : column)
                .collect(joining(", "));
        return "SELECT " + selected + more + " FROM " + rows + " n" + (hasOwner() ? " LEFT JOIN " + owner("n") : "");
    }

    private String owner(String rows) {
        return table.owner().orElseThrow().stored() + " o ON "
                + table.owner().orElseThrow().key().stream()
                        .map(part -> "o." + unique(part) + " = " + comparable(rows + ".", part))
                        .collect(joining(" AND "));
    }

    /** SQL for a key as {@code superseded} has it, with a question mark for each part; a blank part is none. */
    String storedKey() {
        String given = table.key().stream().map(Column::stored).collect(joining(", "));
        String marks = table.key().stream().map(column -> "?").collect(joining(", "));
        String parts = kept(keyColumns(), StoredTable::given)
                .map(part -> hasOwner() && part.equals(ownerNumber()) ? "o.id" : part)
                .collect(joining(", "));
        return "(SELECT concat_ws(' ', " + parts + ") FROM (VALUES (" + marks + ")) k (" + given + ")"
                + (hasOwner() ? " JOIN " + owner("k") : "") + ")";
    }

    private static String given(Column column) {
        String text = "k." + column.stored();
        return column.kind() == Kind.HANDLE ? "lower(" + text + ")" : "nullif(" + text + ", '')";
    }
}
