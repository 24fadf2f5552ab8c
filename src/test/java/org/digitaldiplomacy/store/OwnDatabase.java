package org.digitaldiplomacy.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.app.DatabaseAddress;
import org.digitaldiplomacy.app.TestDatabase;

/** Runs the application on a database of its own, so that its tests can fill and empty it. */
public final class OwnDatabase implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Resource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    /** Points the application at the new database. */
    public static final class Resource implements QuarkusTestResourceLifecycleManager {
        @Override
        public Map<String, String> start() {
            DatabaseAddress address = TestDatabase.fresh();
            return Map.of(
                    "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                    "quarkus.datasource.username", address.username(),
                    "quarkus.datasource.password", address.password());
        }

        /** After the shared database's, which Quarkus starts all the same: the last one's address counts. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        public void stop() {}
    }
}
