package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PostgresFillingTurnTest {

    private final Database database = new FreshDatabase().database();

    @Test
    void the_second_waits_until_the_first_has_finished_even_if_it_failed() throws Exception {
        ConcurrentLinkedQueue<String> happened = new ConcurrentLinkedQueue<>();
        CountDownLatch isIn = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> turn().take(() -> {
            isIn.countDown();
            await(mayLeave);
            happened.add("first");
            throw new IllegalStateException("the first fails");
        }));
        await(isIn);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> turn().take(() -> happened.add("second")));
        while (waiting() == 0) {
            Thread.onSpinWait();
        }
        mayLeave.countDown();

        second.get(60, TimeUnit.SECONDS);
        assertThat(happened).containsExactly("first", "second");
        assertThat(first).failsWithin(Duration.ofSeconds(60));
    }

    private PostgresFillingTurn turn() {
        return new PostgresFillingTurn(database);
    }

    private long waiting() {
        List<Long> found = database.list(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
                row -> row.getLong(1));
        return found.get(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
