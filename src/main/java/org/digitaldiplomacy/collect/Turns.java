package org.digitaldiplomacy.collect;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When each host may be asked again: one moment for each, which requests, refusals and failures push on. */
final class Turns {

    /** Waits; a test counts instead. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final InstantSource clock;
    private final Pause pause;
    private final Map<String, Instant> notBefore = new HashMap<>();

    Turns(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Waits for the host's turn.
     *
     * @throws Unanswered where that would take longer than the longest wait
     */
    void await(String host, Duration longest) throws Unanswered {
        Instant now = clock.instant();
        Duration wait = Duration.between(now, notBefore.getOrDefault(host, now));
        if (wait.compareTo(longest) > 0) {
            throw new Unanswered("is on " + host + ", which asks to wait until " + notBefore.get(host));
        }
        try {
            if (wait.compareTo(Duration.ZERO) > 0) {
                pause.of(wait);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("was not asked for: stopped");
        }
    }

    /** The host is not to be asked before this time has passed. */
    void delay(String host, Duration time) {
        Instant then = clock.instant().plus(time);
        notBefore.merge(host, then, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** Heeds what an answer says about limits. */
    void heed(String host, HttpHeaders headers) {
        retryAfter(headers).ifPresent(time -> delay(host, time));
        boolean isSpent = first(headers, "X-RateLimit-Remaining", "RateLimit-Remaining")
                .map(String::strip)
                .filter("0"::equals)
                .isPresent();
        if (isSpent) {
            first(headers, "X-RateLimit-Reset", "RateLimit-Reset")
                    .flatMap(this::reset)
                    .ifPresent(time -> delay(host, time));
        }
    }

    /** Seconds, or a date as in HTTP. */
    Optional<Duration> retryAfter(HttpHeaders headers) {
        return first(headers, "Retry-After").flatMap(text -> {
            try {
                return Optional.of(
                        text.matches("[0-9]{1,9}")
                                ? Duration.ofSeconds(Long.parseLong(text))
                                : until(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant()));
            } catch (DateTimeParseException neither) {
                return Optional.empty();
            }
        });
    }

    /** A moment as ISO 8601 (Mastodon) or in seconds since 1970 (Bluesky), or, if small, the seconds to wait. */
    private Optional<Duration> reset(String text) {
        try {
            if (!text.matches("[0-9]{1,12}")) {
                return Optional.of(until(Instant.parse(text)));
            }
            long seconds = Long.parseLong(text);
            return Optional.of(
                    seconds < 1_000_000_000 ? Duration.ofSeconds(seconds) : until(Instant.ofEpochSecond(seconds)));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private Duration until(Instant moment) {
        Duration left = Duration.between(clock.instant(), moment);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Optional<String> first(HttpHeaders headers, String... names) {
        for (String name : names) {
            Optional<String> value = headers.firstValue(name);
            if (value.isPresent()) {
                return value.map(String::strip);
            }
        }
        return Optional.empty();
    }
}
