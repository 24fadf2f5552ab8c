package org.digitaldiplomacy.store;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.digitaldiplomacy.access.AuditTrail;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.edition.PanelAssembly;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.MeasuredCountries;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database for a command: plain connections, without a pool or a container. */
public final class CommandDatabase implements IndexDatabase {

    /** Tables that scores come of. */
    private static final Set<Table<?>> SCORED =
            Set.of(Tables.GROUPS, Tables.COUNTRIES, Tables.MEMBERSHIPS, Tables.INDICATORS, Tables.OBSERVATIONS);

    private final Database database;
    private final Imports imports;
    private final Runnable closing;

    private CommandDatabase(DataSource source, Function<ImportStore, Imports> imports, Runnable closing) {
        this.database = new Database(source);
        this.imports = imports.apply(new PostgresImports(database));
        this.closing = closing;
    }

    /** @param username missing where the address tells it, as for the password */
    public static DataSource source(String jdbcUrl, @Nullable String username, @Nullable String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (username != null) {
            source.setUser(username);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    /**
     * Opens a database that answers.
     *
     * @param imports the way in to the store that it is given
     * @param closing done when the command has ended
     * @throws Unavailable where the service has never filled the database
     */
    public static CommandDatabase open(DataSource source, Function<ImportStore, Imports> imports, Runnable closing) {
        CommandDatabase opened = new CommandDatabase(source, imports, closing);
        boolean isFilled = false;
        try {
            isFilled = opened.isFilled();
        } finally {
            if (!isFilled) {
                closing.run();
            }
        }
        if (!isFilled) {
            throw new Unavailable(
                    "The database has no tables of this version yet: start the service once, then try again.");
        }
        return opened;
    }

    private boolean isFilled() {
        return database.list("SELECT to_regclass('superseded') IS NOT NULL", row -> row.getBoolean(1))
                .get(0);
    }

    @Override
    public Tokens tokens() {
        return new PostgresTokens(database);
    }

    @Override
    public AuditTrail auditTrail() {
        return new PostgresAuditTrail(database);
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public ImportLog importLog() {
        return new PostgresImportLog(database);
    }

    @Override
    public MeasuredCountries measuredCountries() {
        return new PostgresMeasuredCountries(database);
    }

    @Override
    public DataFiles.Reading.Read observations() {
        DataPackage data = DataPackage.of("database", "", "", new DataPackage.Rows() {
            @Override
            public <R extends Record> List<R> of(Table<R> table) {
                return SCORED.contains(table)
                        ? database.list(RecordReader.select(table, ""), RecordReader.of(table))
                        : List.of();
            }
        });
        DataNames names = DataNames.of(data.indicators(), data.groups(), data.countries());
        return new DataFiles.Reading.Read(PanelAssembly.of(data), names, null);
    }

    @Override
    public void close() {
        closing.run();
    }
}
