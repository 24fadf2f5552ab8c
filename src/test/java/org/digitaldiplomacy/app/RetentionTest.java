package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.port.MetricRetention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private final Vertx vertx = Vertx.vertx();
    private final Years years = new Years();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_running_year_is_the_last_of_those_that_are_kept() {
        retention(Optional.of(3), true).onStart(new StartupEvent());
        assertThat(years.retired).containsExactly(2022, 2023);
    }

    @Test
    void one_year_that_cannot_be_retired_does_not_hold_up_the_others() {
        years.stuck = 2022;
        retention(Optional.of(1), true).onStart(new StartupEvent());
        assertThat(years.retired).containsExactly(2023, 2024, 2025);
    }

    @Test
    void nothing_is_retired_without_a_setting_nor_by_a_server_that_only_reads() {
        retention(Optional.empty(), true).onStart(new StartupEvent());
        retention(Optional.of(3), false).onStart(new StartupEvent());
        assertThat(years.retired).isEmpty();
    }

    @Test
    void keeping_no_year_at_all_is_refused() {
        assertThatThrownBy(() -> retention(Optional.of(0), true).onStart(new StartupEvent()))
                .isInstanceOf(InvalidStart.class)
                .hasMessage("found ddi.metrics.keep-years 0; expected a number of years from 1 on");
    }

    private Retention retention(Optional<Integer> keepYears, boolean isFilling) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);
        return new Retention(years, Runnable::run, clock, vertx, keepYears, false, isFilling);
    }

    /** The years from 2022 to 2025. */
    private static final class Years implements MetricRetention {

        private final List<Integer> retired = new ArrayList<>();
        private int stuck;

        @Override
        public List<Integer> yearsBefore(int year) {
            return List.of(2022, 2023, 2024, 2025).stream()
                    .filter(y -> y < year)
                    .toList();
        }

        @Override
        public String retire(int year, boolean isDropped) {
            if (year == stuck) {
                throw new IllegalStateException("somebody reads it");
            }
            retired.add(year);
            return "gone";
        }
    }
}
