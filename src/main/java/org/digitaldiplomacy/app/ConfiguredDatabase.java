package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.digitaldiplomacy.edition.EditionDesk;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.store.CommandDatabase;

/**
 * The database that a service started like this command would use, whether or not one runs.
 *
 * @param plan asked for when the database is: most commands want none
 */
record ConfiguredDatabase(Supplier<DatabasePlan> plan) implements IndexDatabase.Opening {

    @Override
    public int atDesk(Function<EditionDesk, Integer> work) {
        return orUnavailable(() -> ApplicationWork.atDesk(plan.get(), work));
    }

    @Override
    public IndexDatabase open() {
        return orUnavailable(() -> open(plan.get()));
    }

    private static <T> T orUnavailable(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (DatabaseStartException failure) {
            throw new IndexDatabase.Unavailable(String.valueOf(failure.getMessage()));
        }
    }

    private static IndexDatabase open(DatabasePlan plan) {
        if (plan instanceof DatabasePlan.External external) {
            return open(external);
        }
        if (plan instanceof DatabasePlan.Embedded embedded) {
            return open(embedded);
        }
        throw new DatabaseStartException("There is no database.");
    }

    private static IndexDatabase open(DatabasePlan.External external) {
        external.requireAnswer();
        return CommandDatabase.open(
                external.jdbcUrl(), external.username(), external.password(), ConfiguredDatabase::imports, () -> {});
    }

    private static IndexDatabase open(DatabasePlan.Embedded embedded) {
        EmbeddedPostgres postgres = EmbeddedPostgres.open(embedded.folder(), embedded.account());
        DatabaseAddress address = postgres.address();
        return CommandDatabase.open(
                address.jdbcUrl(),
                address.username(),
                address.password(),
                ConfiguredDatabase::imports,
                () -> leave(postgres));
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
