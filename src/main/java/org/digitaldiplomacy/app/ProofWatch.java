package org.digitaldiplomacy.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.digitaldiplomacy.edition.proof.Proof;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Checks what is stored against what was stated: a while after the start, and once a day. */
@Singleton
final class ProofWatch {

    private static final Logger LOG = Logger.getLogger(ProofWatch.class);
    private static final long SOON = Duration.ofSeconds(30).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int AFTER_FILLING = 5_000;

    private final Proof proof;
    private final boolean isOn;
    private volatile double findings = Double.NaN;

    ProofWatch(
            Proof proof,
            MeterRegistry registry,
            @ConfigProperty(name = "ddi.proof-check", defaultValue = "true") boolean isOn) {
        this.proof = proof;
        this.isOn = isOn;
        Gauge.builder("ddi.proof.findings", this, watch -> watch.findings)
                .description("What is not as it was published or written down; unknown before the first check")
                .register(registry);
    }

    void onStart(@Observes @Priority(AFTER_FILLING) StartupEvent start, Vertx vertx) {
        if (isOn) {
            vertx.setTimer(SOON, tick -> inBackground(vertx));
            vertx.setPeriodic(DAY, tick -> inBackground(vertx));
        }
    }

    private void inBackground(Vertx vertx) {
        vertx.executeBlocking(
                        () -> {
                            check();
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.warnf(failure, "What was published could not be checked"));
    }

    /** Logs each finding as an error. */
    void check() {
        Proof.Verdict verdict = proof.check();
        verdict.findings().forEach(LOG::error);
        findings = verdict.findings().size();
    }
}
