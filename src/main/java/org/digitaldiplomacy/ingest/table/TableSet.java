package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** The rows of all tables, for one reading of them. */
public final class TableSet {

    private final Map<Table<?>, TableRows<?>> all = new LinkedHashMap<>();

    /** @param today after which no date may lie */
    public TableSet(LocalDate today, Vocabulary vocabulary) {
        this(today, vocabulary, Set.of());
    }

    /** @param retired the years of which no measurement of an account is taken any more */
    TableSet(LocalDate today, Vocabulary vocabulary, Set<String> retired) {
        Formats formats = new Formats(new Calendar(today), vocabulary, this);
        RowChecks checks = new RowChecks(vocabulary, retired);
        Tables.all().forEach(table -> all.put(table, new TableRows<>(table, this, formats, checks)));
    }

    /** In an order in which each is read after those that it names. */
    public List<TableRows<?>> inOrder() {
        return List.copyOf(all.values());
    }

    @SuppressWarnings("unchecked")
    public <R extends Record> TableRows<R> of(Table<R> table) {
        TableRows<?> rows = all.get(table);
        if (rows == null) {
            throw new IllegalStateException(table + " is asked for before it is read");
        }
        return (TableRows<R>) rows;
    }

    /** The value that a row, of whichever table, has in a column of its table; null where there is none. */
    @Nullable
    Object value(Record row, Column column) {
        return valueOf(tableOf(row), row, column);
    }

    private static <R extends Record> @Nullable Object valueOf(Table<R> table, Record row, Column column) {
        return table.values(table.type().cast(row))[table.columns().indexOf(column)];
    }

    /** The table that the row is of. */
    Table<?> tableOf(Record row) {
        return all.keySet().stream()
                .filter(table -> table.type().isInstance(row))
                .findFirst()
                .orElseThrow();
    }

    /** Package of what was read. */
    public DataPackage dataPackage(String name, String version, String digest) {
        return DataPackage.of(name, version, digest, new DataPackage.Rows() {
            @Override
            public <R extends Record> List<R> of(Table<R> table) {
                return TableSet.this.of(table).records();
            }
        });
    }
}
