package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.digitaldiplomacy.port.FillingTurn;

/** An advisory lock, held by a transaction that does nothing else. */
@ApplicationScoped
class PostgresFillingTurn implements FillingTurn {

    /** Chosen once; the same in every version, so that old and new processes keep apart too. */
    static final long LOCK = 0x4449_4749_4449_504cL;

    private final Database database;

    @Inject
    PostgresFillingTurn(Database database) {
        this.database = database;
    }

    @Override
    public void take(Runnable work) {
        database.transaction(connection -> {
            Database.list(connection, "SELECT pg_advisory_xact_lock(?) IS NULL", row -> row.getBoolean(1), LOCK);
            work.run();
            return true;
        });
    }
}
