package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the tables hold what a data package holds, within the caller's transaction. */
final class DataPackageLoad {

    private static final Logger LOG = Logger.getLogger(DataPackageLoad.class);

    private final Connection connection;
    private final DataPackage data;

    DataPackageLoad(Connection connection, DataPackage data) {
        this.connection = connection;
        this.data = data;
    }

    void run() throws SQLException {
        List<IncomingTable> tables = new ArrayList<>();
        for (String vocabulary : List.of("platform", "metric")) {
            tables.add(merged(sent(IncomingTable.ofNames(vocabulary, names(vocabulary)))));
        }
        for (Table<?> table : Tables.all()) {
            tables.add(merged(table.owner().isPresent() ? owned(table) : sent(incoming(table))));
        }
        Collections.reverse(tables);
        Database.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (IncomingTable table : tables) {
            Database.run(connection, "ANALYZE " + table.table());
            table.prune(connection);
        }
    }

    private <R extends Record> IncomingTable incoming(Table<R> table) {
        return IncomingTable.of(table, data.rows(table));
    }

    private IncomingTable merged(IncomingTable table) throws SQLException {
        table.merge(connection);
        return table;
    }

    private IncomingTable sent(IncomingTable table) throws SQLException {
        table.send(connection);
        return table;
    }

    /** The names that rows of any table use of a vocabulary, which is called like the columns. */
    private Stream<Object> names(String vocabulary) {
        return Tables.all().stream()
                .filter(table -> table.find(vocabulary)
                        .filter(column -> column.kind() == Kind.VOCABULARY)
                        .isPresent())
                .flatMap(table -> values(table, vocabulary));
    }

    private <R extends Record> Stream<Object> values(Table<R> table, String column) {
        int position = table.names().indexOf(column);
        return data.rows(table).stream().map(row -> Objects.requireNonNull(table.values(row)[position]));
    }

    /** Rows that come with their owner's natural key and are kept under its surrogate key. */
    private <R extends Record> IncomingTable owned(Table<R> table) throws SQLException {
        StoredTable stored = new StoredTable(table);
        List<R> rows = kept(table);
        String sent = "sent_" + stored.name();
        Database.run(
                connection,
                "CREATE TEMPORARY TABLE " + sent + " ON COMMIT DROP AS SELECT " + stored.sentFrom() + " WITH NO DATA");
        CopyStream.write(connection, sent, stored.sent(), () -> rows.stream()
                .map(table::values)
                .iterator());
        IncomingTable incoming = IncomingTable.of(table, List.of());
        Database.run(
                connection,
                "CREATE TEMPORARY TABLE " + incoming.incoming() + " ON COMMIT DROP AS " + stored.kept(sent, ""));
        return incoming;
    }

    /** Measurements of retired years are passed over: their months are there. Each other year has a partition. */
    private <R extends Record> List<R> kept(Table<R> table) throws SQLException {
        Set<String> retired = Set.copyOf(
                Database.list(connection, "SELECT id FROM retired_account_metric_year", row -> row.getString(1)));
        int date = table.names().indexOf("date");
        List<R> kept = data.rows(table).stream()
                .filter(row -> !retired.contains(year(table.values(row)[date])))
                .toList();
        int passedOver = data.rows(table).size() - kept.size();
        if (passedOver > 0) {
            LOG.infof("Passed over %d measurements of retired years in %s", passedOver, data.name());
        }
        for (String year : kept.stream()
                .map(row -> year(table.values(row)[date]))
                .distinct()
                .sorted()
                .toList()) {
            Database.list(connection, "SELECT account_metric_year(?)", row -> year, Integer.valueOf(year));
        }
        return kept;
    }

    private static String year(@Nullable Object date) {
        return String.valueOf(date).substring(0, 4);
    }
}
