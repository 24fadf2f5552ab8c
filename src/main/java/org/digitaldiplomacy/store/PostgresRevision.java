package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.digitaldiplomacy.port.Revision;

@ApplicationScoped
class PostgresRevision implements Revision {

    private final Database database;

    @Inject
    PostgresRevision(Database database) {
        this.database = database;
    }

    @Override
    public long current() {
        return database.list("SELECT revision FROM data_revision", row -> row.getLong(1))
                .get(0);
    }
}
