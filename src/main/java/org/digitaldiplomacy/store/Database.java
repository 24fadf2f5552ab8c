package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.digitaldiplomacy.port.Deadline;
import org.jspecify.annotations.Nullable;

/** Plain SQL. A query joins the caller's transaction where there is one; {@link #transaction} is always its own. */
@ApplicationScoped
class Database {

    /** Makes a value of the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Work within a transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    private final DataSource dataSource;

    @Inject
    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param parameters in the order of the question marks; arrays become SQL arrays */
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        Deadline.check();
        try (Connection connection = dataSource.getConnection()) {
            return list(connection, sql, reader, parameters);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        Query query = Query.of(sql, parameters);
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            bind(statement, query.parameters());
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        }
    }

    /** @return how many rows were changed */
    static int run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** As {@link #run}, for statements that may change more rows than an int can count. */
    static long runLarge(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeLargeUpdate();
        }
    }

    /** Works within the caller's transaction. */
    <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.in(connection);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Commits what the work did when it returns; leaves nothing behind when it throws. */
    <T> T transaction(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                connection.setAutoCommit(true);
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                ConnectionState.restore(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
