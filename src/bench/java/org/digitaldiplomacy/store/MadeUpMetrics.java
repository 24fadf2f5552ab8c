package org.digitaldiplomacy.store;

import java.sql.SQLException;
import java.util.Locale;
import org.digitaldiplomacy.app.TestDatabase;
import org.digitaldiplomacy.model.CountryCode;

/** Fills a database with made-up states, ministries, accounts and their measurements on every day of 2025. */
final class MadeUpMetrics {

    private static final int LETTERS = 26;
    private static final String MONTHS = """
            DO $$
            BEGIN
                FOR month IN 1..12 LOOP
                    EXECUTE format('CREATE TABLE %I PARTITION OF account_metric FOR VALUES FROM (%L) TO (%L)',
                        'account_metric_2025_' || month, make_date(2025, month, 1),
                        make_date(2025, month, 1) + interval '1 month');
                END LOOP;
            END $$""";

    private final FreshDatabase database;

    MadeUpMetrics(FreshDatabase database) {
        this.database = database;
    }

    static CountryCode country(int number) {
        return new CountryCode("A" + (char) ('A' + number / LETTERS) + (char) ('A' + number % LETTERS));
    }

    /**
     * Foreign keys are left out: what is made up here points at what there is.
     *
     * @param isByMonth whether measurements lie in a partition for each month, rather than for the year as they do
     */
    void fill(int accounts, int countries, boolean isByMonth) throws SQLException {
        accounts(accounts, countries, "'account' || n");
        database.run(isByMonth ? MONTHS : "SELECT account_metric_year(2025)");
        database.run("ALTER TABLE account_metric DROP CONSTRAINT account_metric_account_id_fkey,"
                + " DROP CONSTRAINT account_metric_metric_fkey, DROP CONSTRAINT account_metric_source_fkey");
        database.run(
                "INSERT INTO account_metric SELECT a.id, m.id, CASE WHEN m.id IN ('likes', 'comments', 'views') THEN"
                        + " d::date END, d::date, round(1000 * random()) + (d::date - '2025-01-01'), false, 'made-up'"
                        + " FROM generate_series('2025-01-01'::timestamp, '2025-12-31', '1 day') d, account a, metric m");
        database.run("VACUUM ANALYZE");
        TestDatabase.checkpoint();
    }

    /** Accounts without measurements, for one country. */
    void accounts(int accounts, String handle) throws SQLException {
        accounts(accounts, 1, handle);
        database.run("VACUUM ANALYZE");
        TestDatabase.checkpoint();
    }

    /** @param handle in SQL, of the number {@code n} */
    private void accounts(int accounts, int countries, String handle) throws SQLException {
        database.run("INSERT INTO source (id, publisher, title, licence, licence_class, citation)"
                + " VALUES ('made-up', 'Nobody', 'Made up', 'CC0', 'OPEN', 'Made up for a benchmark')");
        database.run("INSERT INTO platform VALUES ('x')");
        database.run("INSERT INTO metric VALUES ('followers'), ('posts'), ('likes'), ('comments'), ('views')");
        for (int number = 0; number < countries; number++) {
            String code = country(number).value();
            database.run("INSERT INTO country (code, alpha2, un_member, independent, source) VALUES ('" + code + "', '"
                    + code.substring(1) + "', true, true, 'made-up')");
            database.run("INSERT INTO institution (id, kind, country, name, as_of, source) VALUES ('mfa-"
                    + code.toLowerCase(Locale.ROOT) + "', 'FOREIGN_MINISTRY', '" + code + "', 'Ministry', '2025-01-01',"
                    + " 'made-up')");
        }
        database.run("INSERT INTO account (platform, handle, institution, as_of, source) SELECT 'x', " + handle + ","
                + " i.id, '2025-01-01', 'made-up' FROM generate_series(0, " + (accounts - 1) + ") n JOIN"
                + " (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM institution) i ON i.place = n % "
                + countries);
    }
}
