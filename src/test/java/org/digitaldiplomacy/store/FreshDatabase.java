package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.digitaldiplomacy.app.DatabaseAddress;
import org.digitaldiplomacy.app.TestDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of one test class's own, with the schema in it and nothing else. */
final class FreshDatabase {

    private final DataSource dataSource;

    FreshDatabase() {
        DatabaseAddress address = TestDatabase.fresh();
        PGSimpleDataSource simple = new PGSimpleDataSource();
        simple.setUrl(address.jdbcUrl());
        simple.setUser(address.username());
        simple.setPassword(address.password());
        dataSource = simple;
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return dataSource;
    }

    Database database() {
        return new Database(dataSource);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes the data out again, faster than a new database. */
    void empty() throws SQLException {
        run("TRUNCATE source, indicator, platform, metric, data_package CASCADE");
    }

    long count(String table) {
        return database()
                .list("SELECT count(*) FROM " + table, row -> row.getLong(1))
                .get(0);
    }
}
