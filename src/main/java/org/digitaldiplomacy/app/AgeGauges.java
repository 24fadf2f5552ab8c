package org.digitaldiplomacy.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.port.Feeds;
import org.jboss.logging.Logger;

/** Ages of feeds and of the latest edition, for {@code /q/metrics}. The database is asked now and then, not at each scrape. */
@Singleton
final class AgeGauges {

    private static final Logger LOG = Logger.getLogger(AgeGauges.class);
    private static final long EVERY = Duration.ofSeconds(30).toMillis();
    private static final int AFTER_FILLING = 5_000;

    private final Feeds feeds;
    private final Editions editions;
    private final Flagship flagship;
    private final Clock clock;
    private final MultiGauge measurements;
    private final MultiGauge imports;
    private final MultiGauge edition;

    AgeGauges(MeterRegistry registry, Feeds feeds, Editions editions, Flagship flagship, Clock clock) {
        this.feeds = feeds;
        this.editions = editions;
        this.flagship = flagship;
        this.clock = clock;
        measurements = MultiGauge.builder("ddi.feed.age")
                .description("Age of the newest measurement of an account, by source")
                .baseUnit("seconds")
                .register(registry);
        imports = MultiGauge.builder("ddi.import.age")
                .description("Time since the latest import was taken in, by table")
                .baseUnit("seconds")
                .register(registry);
        edition = MultiGauge.builder("ddi.edition.age")
                .description("Time since the latest edition was published")
                .baseUnit("seconds")
                .register(registry);
    }

    void onStart(@Observes @Priority(AFTER_FILLING) StartupEvent start, Vertx vertx) {
        vertx.setTimer(1, tick -> inBackground(vertx));
        vertx.setPeriodic(EVERY, tick -> inBackground(vertx));
    }

    private void inBackground(Vertx vertx) {
        vertx.executeBlocking(() -> {
                    look();
                    return true;
                })
                .onFailure(failure -> LOG.debugf(failure, "Ages of feeds cannot be told"));
    }

    /** Asks the database which rows are the newest. */
    void look() {
        measurements.register(
                feeds.newestMeasurements().entrySet().stream()
                        .map(feed -> row(
                                Tags.of("source", feed.getKey()),
                                feed.getValue().atStartOfDay().toInstant(ZoneOffset.UTC)))
                        .toList(),
                true);
        imports.register(
                feeds.latestImports().entrySet().stream()
                        .map(table -> row(Tags.of("table", table.getKey()), table.getValue()))
                        .toList(),
                true);
        edition.register(
                new PublishedEditions(editions.all(), flagship)
                        .latest()
                        .map(this::row)
                        .map(List::of)
                        .orElseGet(List::of),
                true);
    }

    private Row<?> row(Edition latest) {
        Instant published = latest.publishedAt() == null ? latest.builtAt() : latest.publishedAt();
        return row(Tags.of("edition", latest.id().slug()), published);
    }

    private Row<?> row(Tags tags, Instant newest) {
        return Row.of(
                tags, newest, then -> Duration.between(then, clock.instant()).toMillis() / 1000.0);
    }
}
