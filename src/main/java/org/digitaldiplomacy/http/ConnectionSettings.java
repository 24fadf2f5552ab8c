package org.digitaldiplomacy.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds of connections as they are configured, and meters of what is open and was refused. */
@Singleton
final class ConnectionSettings {

    void onStart(
            @Observes StartupEvent start,
            MeterRegistry registry,
            @ConfigProperty(name = "quarkus.http.limits.max-connections") int all,
            @ConfigProperty(name = "ddi.limits.connections-per-address", defaultValue = "500") int perAddress,
            @ConfigProperty(name = "ddi.limits.header-time", defaultValue = "10s") Duration headers) {
        OpenConnections open = ConnectionGuard.open();
        open.limit(new OpenConnections.Limits(all, perAddress, headers).withinFiles());
        LongTaskTimer unused = ResponseStream.timer();
        Gauge.builder("ddi.connections.open", open, OpenConnections::count).register(registry);
        FunctionCounter.builder("ddi.connections.refused", open, OpenConnections::refused)
                .register(registry);
    }
}
