package org.digitaldiplomacy.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Bounds requests a minute, by address and by token: a bucket for each, which fills up evenly. Addresses that are trusted,
 * above all a proxy that bounds its own clients, have none. A token that is shown counts whether it holds or not.
 */
@Singleton
final class RequestRates {

    /** Behind the headers of every answer, before all that works. */
    private static final int SECOND = -8_900;

    private static final int MOST_CALLERS = 20_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perAddress;
    private final int perToken;
    private final List<String> trusted;
    private final Counter refused;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(MINUTE)
            .build();

    RequestRates(
            MeterRegistry registry,
            @ConfigProperty(name = "ddi.limits.requests-per-address", defaultValue = "6000") int perAddress,
            @ConfigProperty(name = "ddi.limits.requests-per-token", defaultValue = "30000") int perToken,
            @ConfigProperty(name = "ddi.limits.trusted") Optional<List<String>> trusted) {
        this.perAddress = perAddress;
        this.perToken = perToken;
        this.trusted = trusted.orElse(List.of());
        this.refused = Counter.builder("ddi.requests.refused")
                .description("Requests that came too fast")
                .register(registry);
    }

    void register(@Observes Router router) {
        router.route().order(SECOND).handler(this::pass);
    }

    private void pass(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        long wait = waitOf(request.remoteAddress().hostAddress(), request.getHeader("Authorization"));
        if (wait == 0) {
            exchange.next();
        } else {
            refused.increment();
            exchange.response().putHeader("Retry-After", Long.toString(TimeUnit.NANOSECONDS.toSeconds(wait) + 1));
            new Problem(
                            429,
                            "Too Many Requests",
                            perAddress + " requests a minute are answered to an address, " + perToken + " to a token.")
                    .answer(exchange);
        }
    }

    /** Nanoseconds until this address with this header may ask again; 0 where it may now. */
    long waitOf(String address, @Nullable String authorization) {
        return Math.max(
                trusted.contains(address) ? 0 : waitIn(address, perAddress),
                authorization == null ? 0 : waitIn(digest(authorization), perToken));
    }

    /** Headers may be long, and buckets are many. */
    private static String digest(String authorization) {
        return "token " + authorization.hashCode();
    }

    private long waitIn(String caller, int most) {
        if (most == 0) {
            return 0;
        }
        Bucket bucket = buckets.get(caller, key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : Math.max(1, probe.getNanosToWaitForRefill());
    }
}
