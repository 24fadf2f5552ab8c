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
import org.digitaldiplomacy.port.DatabaseCopies;
import org.digitaldiplomacy.store.CommandDatabase;
import org.digitaldiplomacy.store.PostgresCopies;

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

    @Override
    public DatabaseCopies copies() {
        return new PostgresCopies(() -> orUnavailable(() -> opened(plan.get())));
    }

    private static <T> T orUnavailable(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (DatabaseStartException failure) {
            throw new IndexDatabase.Unavailable(String.valueOf(failure.getMessage()));
        }
    }

    private static IndexDatabase open(DatabasePlan plan) {
        PostgresCopies.Opened opened = opened(plan);
        return CommandDatabase.open(opened.source(), ConfiguredDatabase::imports, opened.closing());
    }

    private static PostgresCopies.Opened opened(DatabasePlan plan) {
        if (plan instanceof DatabasePlan.External external) {
            external.requireAnswer();
            return new PostgresCopies.Opened(
                    CommandDatabase.source(external.jdbcUrl(), external.username(), external.password()), () -> {});
        }
        if (plan instanceof DatabasePlan.Embedded embedded) {
            EmbeddedPostgres postgres = EmbeddedPostgres.open(embedded.folder(), embedded.account());
            DatabaseAddress address = postgres.address();
            return new PostgresCopies.Opened(
                    CommandDatabase.source(address.jdbcUrl(), address.username(), address.password()),
                    () -> leave(postgres));
        }
        throw new DatabaseStartException("There is no database.");
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
