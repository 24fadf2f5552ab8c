package org.digitaldiplomacy.app;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Startup probe: schema, data and editions are up to date. */
@Startup
@Singleton
final class Filled implements HealthCheck {

    private static final int AFTER_FILLING = 5_000;

    private volatile boolean isFilled;

    void onStart(@Observes @Priority(AFTER_FILLING) StartupEvent start) {
        isFilled = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("The database is filled")
                .status(isFilled)
                .build();
    }
}
