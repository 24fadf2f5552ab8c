package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.Extracts;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.Utils;

/** Extracts by {@code COPY … TO STDOUT}: the fastest way out of PostgreSQL, and one that never holds more than a row. */
@ApplicationScoped
class PostgresExtracts implements Extracts {

    private final Database database;

    @Inject
    PostgresExtracts(Database database) {
        this.database = database;
    }

    @Override
    public void read(Extract extract, Rows rows) throws IOException {
        int columns = extract.columns().size();
        copy(extract, "", line -> rows.row(CopyLine.cells(line, columns)));
    }

    @Override
    public void writeCsv(Extract extract, OutputStream out) throws IOException {
        copy(extract, " (FORMAT csv, HEADER)", out::write);
    }

    @Override
    public List<String> values(Extract extract) {
        String column = name(extract.columns().get(0));
        return database.with(connection -> Database.list(
                connection,
                "SELECT DISTINCT " + column + "::text FROM (" + unordered(extract) + ") every WHERE " + column
                        + " IS NOT NULL ORDER BY 1",
                row -> row.getString(1)));
    }

    @Override
    public boolean isLongerThan(Extract extract, long rows) {
        return database.with(connection -> Database.list(
                        connection,
                        "SELECT count(*) FROM (" + unordered(extract) + " LIMIT " + (rows + 1) + ") counted",
                        row -> row.getLong(1) > rows)
                .get(0));
    }

    /** Takes a line as the server sends it, with its line feed. */
    private interface Lines {
        void line(byte[] line) throws IOException;
    }

    private void copy(Extract extract, String form, Lines lines) throws IOException {
        try {
            database.transaction(connection -> {
                if (extract.scope() instanceof Scope.Now && isEndless(Tables.named(extract.table()))) {
                    Database.run(connection, "SET LOCAL enable_sort = off");
                }
                copy(connection, "COPY (" + sql(extract) + ") TO STDOUT" + form, lines);
                return extract;
            });
        } catch (UncheckedIOException notTaken) {
            throw notTaken.getCause();
        }
    }

    private static void copy(Connection connection, String sql, Lines lines) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                lines.line(line);
            }
        } catch (IOException notTaken) {
            throw new UncheckedIOException(notTaken);
        } finally {
            if (copy.isActive()) {
                // cancelCopy() leaves the rest unread; whoever reads it may wait for a whole table.
                ConnectionState.discard(connection);
            }
        }
    }

    /** Whether there is no end to the rows, and an index that has them in order: to sort them would take a disk's room. */
    private static boolean isEndless(Table<?> table) {
        return table.equals(Tables.ACCOUNT_METRICS);
    }

    /** {@code COPY} takes no parameters, so that texts are quoted here. */
    private static String sql(Extract extract) throws SQLException {
        return unordered(extract) + order(extract);
    }

    private static String unordered(Extract extract) throws SQLException {
        String select = select(extract);
        List<String> conditions = new ArrayList<>();
        for (Condition condition : extract.conditions()) {
            conditions.add(condition(condition));
        }
        return "SELECT "
                + extract.columns().stream().map(PostgresExtracts::name).collect(joining(", "))
                + " FROM (" + select + ") t"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
    }

    private static String select(Extract extract) throws SQLException {
        if (extract.scope() instanceof Scope.Of one) {
            return ExtractSql.of(extract.table()).select(of(one.edition()), extract.withholding());
        } else if (extract.scope() instanceof Scope.History) {
            return ExtractSql.of(extract.table()).selectAll(extract.withholding());
        }
        return DataSql.select(Tables.named(extract.table()), extract.withholding());
    }

    private static String order(Extract extract) {
        if (extract.scope() instanceof Scope.Of) {
            return ExtractSql.of(extract.table()).order();
        } else if (extract.scope() instanceof Scope.History) {
            return ExtractSql.of(extract.table()).orderOfAll();
        }
        return DataSql.order(Tables.named(extract.table()));
    }

    private static String of(EditionId id) throws SQLException {
        return "(SELECT id FROM edition WHERE slug = " + text(id.slug()) + " AND revision = " + id.revision() + ")";
    }

    private static String condition(Condition condition) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (String value : condition.values()) {
            texts.add(text(value));
        }
        String values = String.join(", ", texts);
        String column = name(condition.column());
        return switch (condition.comparison()) {
            case IS -> column + "::text IN (" + values + ")";
            case HOLDS -> "string_to_array(" + column + ", ' ') && ARRAY[" + values + "]";
            case FROM -> column + " >= " + values + "::date";
            case TO -> column + " <= " + values + "::date";
        };
    }

    private static String name(String column) {
        return '"' + column.replace("\"", "") + '"';
    }

    private static String text(String value) throws SQLException {
        return "'" + Utils.escapeLiteral(null, value.replace("\0", ""), true) + "'";
    }
}
