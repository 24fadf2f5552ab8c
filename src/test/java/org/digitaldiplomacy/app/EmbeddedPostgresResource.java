package org.digitaldiplomacy.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the shared {@link TestDatabase} and {@link TestIssuer}. Quarkus finds it as a service, so tests need not name
 * it.
 */
public final class EmbeddedPostgresResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        DatabaseAddress address = TestDatabase.shared();
        return Map.of(
                DatabasePlan.URL,
                address.jdbcUrl(),
                DatabasePlan.USERNAME,
                address.username(),
                DatabasePlan.PASSWORD,
                address.password(),
                "ddi.oidc.issuer",
                TestIssuer.shared().address(),
                "ddi.oidc.scopes",
                "scope,groups");
    }

    /** The server outlives the application: other tests of the run use it too. */
    @Override
    public void stop() {}
}
