package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.LoadedPackage;

@ApplicationScoped
class PostgresDataPackages implements DataPackages {

    private static final String CURRENT =
            "SELECT name, version, digest, loaded_at FROM data_package ORDER BY load DESC LIMIT 1";

    private final Database database;

    @Inject
    PostgresDataPackages(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LoadedPackage> current() {
        return database.list(CURRENT, PostgresDataPackages::loaded).stream().findFirst();
    }

    /** Whoever comes second while a load goes on waits for it, and then finds its work done. */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean replace(DataPackage dataPackage) {
        return database.transaction(connection -> {
            Database.run(connection, "LOCK TABLE data_package IN SHARE ROW EXCLUSIVE MODE");
            boolean held = Database.list(connection, CURRENT, PostgresDataPackages::loaded).stream()
                    .anyMatch(p -> p.digest().equals(dataPackage.digest()));
            if (held) {
                return false;
            }
            new DataPackageLoad(connection, dataPackage).run();
            Database.run(
                    connection,
                    "INSERT INTO data_package (name, version, digest) VALUES (?, ?, ?)",
                    dataPackage.name(),
                    dataPackage.version(),
                    dataPackage.digest());
            return true;
        });
    }

    private static LoadedPackage loaded(ResultSet row) throws SQLException {
        return new LoadedPackage(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant());
    }
}
