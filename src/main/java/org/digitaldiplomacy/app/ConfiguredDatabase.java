package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Function;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.edition.intake.ImportStore;
import org.digitaldiplomacy.edition.intake.Imports;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.store.CommandDatabase;

/** The database that a service started like this command would use, whether or not one runs. */
record ConfiguredDatabase(DatabasePlan plan) implements IndexDatabase.Opening {

    @Override
    public int atDesk(Function<EditionDesk, Integer> work) {
        return ApplicationWork.atDesk(plan, work);
    }

    @Override
    public IndexDatabase open() {
        if (plan instanceof DatabasePlan.Embedded embedded) {
            return open(embedded);
        }
        Settings settings = Settings.ofProcess();
        return CommandDatabase.open(
                settings.value(DatabasePlan.URL).orElse(""),
                settings.value(DatabasePlan.USERNAME).orElse(""),
                settings.value(DatabasePlan.PASSWORD).orElse(""),
                ConfiguredDatabase::imports,
                () -> {});
    }

    private static IndexDatabase open(DatabasePlan.Embedded embedded) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(embedded.folder(), embedded.account());
            DatabaseAddress address = postgres.address();
            return CommandDatabase.open(
                    address.jdbcUrl(),
                    address.username(),
                    address.password(),
                    ConfiguredDatabase::imports,
                    () -> leave(postgres));
        } catch (DatabaseStartException failure) {
            throw new IndexDatabase.Unavailable(String.valueOf(failure.getMessage()));
        }
    }

    private static Imports imports(ImportStore store) {
        return new StreamedImports(store, Clock.systemUTC());
    }

    private static void leave(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
