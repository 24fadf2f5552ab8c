package org.digitaldiplomacy.app;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.digitaldiplomacy.port.FillingTurn;
import org.digitaldiplomacy.port.MetricRetention;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Retires measurements of accounts that are older than they are to be kept: when the service starts, and once a day. */
@ApplicationScoped
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final int AFTER_FILLING = 5_000;

    private final MetricRetention metrics;
    private final FillingTurn turn;
    private final Clock clock;
    private final Vertx vertx;
    private final Optional<Integer> keepYears;
    private final boolean isDropping;
    private final boolean isFilling;

    /** @param keepYears how many calendar years are kept, the running one among them; all where empty */
    Retention(
            MetricRetention metrics,
            FillingTurn turn,
            Clock clock,
            Vertx vertx,
            @ConfigProperty(name = "ddi.metrics.keep-years") Optional<Integer> keepYears,
            @ConfigProperty(name = "ddi.metrics.drop-retired", defaultValue = "false") boolean isDropping,
            @ConfigProperty(name = "ddi.fill-database") boolean isFilling) {
        this.metrics = metrics;
        this.turn = turn;
        this.clock = clock;
        this.vertx = vertx;
        this.keepYears = keepYears;
        this.isDropping = isDropping;
        this.isFilling = isFilling;
    }

    void onStart(@Observes @Priority(AFTER_FILLING) StartupEvent start) {
        if (keepYears.isPresent() && isFilling) {
            if (keepYears.get() < 1) {
                throw new InvalidStart(
                        "found ddi.metrics.keep-years " + keepYears.get() + "; expected a number of years from 1 on");
            }
            retire();
            vertx.setPeriodic(
                    DAY,
                    tick -> vertx.executeBlocking(() -> {
                        retire();
                        return true;
                    }));
        }
    }

    /** A year that cannot be retired now, since somebody is reading it or for worse reasons, is tried again. */
    void retire() {
        int first = LocalDate.now(clock).getYear() - keepYears.orElseThrow() + 1;
        turn.take(() -> {
            for (int year : metrics.yearsBefore(first)) {
                try {
                    LOG.infof("Measurements of accounts of %d are retired: %s", year, metrics.retire(year, isDropping));
                } catch (RuntimeException failure) {
                    LOG.errorf(failure, "Measurements of accounts of %d could not be retired", year);
                }
            }
        });
    }
}
