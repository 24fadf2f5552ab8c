package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database asked over one connection that stays open, as those of a pool do. */
final class OneConnection extends Database {

    private final Connection connection;

    OneConnection(FreshDatabase fresh) throws SQLException {
        super(fresh.dataSource());
        connection = fresh.dataSource().getConnection();
    }

    @Override
    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try {
            return list(connection, sql, reader, parameters);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }
}
