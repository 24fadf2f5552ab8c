package org.digitaldiplomacy.app;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.digitaldiplomacy.port.Revision;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: a query through the pool is answered within a second. One query is under way at a time, however often the
 * probe asks, so that a database that hangs holds one thread.
 */
@Readiness
@Singleton
final class DatabaseAnswers implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final Revision revision;
    private final Executor threads;
    private final AtomicReference<CompletableFuture<Long>> asking = new AtomicReference<>();

    DatabaseAnswers(Revision revision, Executor threads) {
        this.revision = revision;
        this.threads = threads;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> asked().copy())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(answered -> response().up().build())
                .onFailure()
                .recoverWithItem(failure -> response()
                        .down()
                        .withData("found", "no answer within " + PATIENCE.toMillis() + " ms, or a broken connection")
                        .build());
    }

    private CompletableFuture<Long> asked() {
        CompletableFuture<Long> mine = new CompletableFuture<>();
        CompletableFuture<Long> other = asking.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        threads.execute(() -> {
            try {
                long now = revision.current();
                asking.set(null);
                mine.complete(now);
            } catch (RuntimeException failure) {
                asking.set(null);
                mine.completeExceptionally(failure);
            }
        });
        return mine;
    }

    private static HealthCheckResponseBuilder response() {
        return HealthCheckResponse.named("The database answers");
    }
}
