package org.digitaldiplomacy.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a server on this machine. Time is told, not spent: waiting moves the clock on. */
class PoliteWebTest {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final FakeHost host = new FakeHost();
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = START;

    @AfterEach
    void stop() {
        host.close();
    }

    private Web web(Manners manners) {
        Turns turns = new Turns(() -> now, time -> {
            waits.add(time);
            now = now.plus(time);
        });
        RandomGenerator lowest = () -> 0L;
        return new PoliteWeb(manners, turns, lowest);
    }

    private Web web() {
        return web(Manners.POLITE.privateAddresses(true));
    }

    @Test
    void it_says_who_asks_and_whom_to_turn_to() throws Unanswered {
        host.answering(200, "{\"a\": 1}");

        assertThat(web(Manners.POLITE.privateAddresses(true).contact("desk@example.org"))
                        .json(host.address())
                        .path("a")
                        .asInt())
                .isEqualTo(1);
        assertThat(host.agents())
                .containsExactly("DigitalDiplomacyIndex/0.1 (public counts of accounts, once a day; desk@example.org)");
    }

    @Test
    void a_host_gets_no_more_requests_in_a_minute_than_it_may() throws Unanswered {
        host.answering(200, "{}");
        Web web = web(Manners.POLITE.privateAddresses(true).perMinute(20));
        for (int i = 0; i < 3; i++) {
            web.json(host.address());
        }

        assertThat(waits).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void it_waits_as_long_as_the_host_asks_for() throws Unanswered {
        host.answering(429, "", Map.of("Retry-After", "90"))
                .answering(503, "", Map.of("Retry-After", "Sun, 22 Nov 2026 12:05:00 GMT"))
                .answering(200, "{}");
        web().json(host.address());

        assertThat(waits).containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(210));
        assertThat(host.asked()).hasSize(3);
    }

    @Test
    void it_stops_asking_before_a_limit_is_passed() throws Unanswered {
        host.answering(200, "{}", Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-11-22T12:04:00Z"))
                .answering(200, "{}", Map.of("RateLimit-Remaining", "0", "RateLimit-Reset", "1795349100"))
                .answering(200, "{}", Map.of("RateLimit-Remaining", "5", "RateLimit-Reset", "1795349999"));
        Web web = web();
        for (int i = 0; i < 4; i++) {
            web.json(host.address());
        }

        assertThat(waits).containsExactly(Duration.ofMinutes(4), Duration.ofMinutes(1), Duration.ofSeconds(2));
    }

    @Test
    void what_fails_for_the_moment_is_tried_again_with_growing_waits() {
        host.answering(500, "");

        assertThatThrownBy(() -> web().json(host.address()))
                .isInstanceOf(Unanswered.class)
                .hasMessage("got no answer from " + host.address() + " in 5 attempts (status 500)");
        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void a_host_that_asks_for_hours_is_given_up() {
        host.answering(429, "", Map.of("Retry-After", "7200"));

        assertThatThrownBy(() -> web().json(host.address()))
                .hasMessageContaining("which asks to wait until 2026-11-22T14:00:00Z");
        assertThat(waits).isEmpty();
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void what_is_not_there_is_asked_for_once() {
        host.answering(404, "{\"error\": \"Record not found\"}");

        assertThatThrownBy(() -> web().json(host.address()))
                .hasMessage("is not known at " + host.address() + " (status 404)");
        assertThat(host.asked()).hasSize(1);
    }

    @Test
    void an_answer_longer_than_it_may_be_is_given_up() {
        host.answering(200, "\"" + "x".repeat((1 << 20)) + "\"");

        assertThatThrownBy(() -> web().json(host.address())).hasMessageContaining("got more than 1048576 bytes");
    }

    @Test
    void what_is_no_json_is_said_to_be_none() {
        host.answering(200, "<html>");

        assertThatThrownBy(() -> web().json(host.address())).hasMessage("got no JSON from " + host.address());
    }

    @Test
    void redirects_are_followed_but_not_for_ever() throws Unanswered {
        host.answering(302, "", Map.of("Location", "/elsewhere")).answering(200, "[]");
        web().json(host.address());
        assertThat(host.asked()).containsExactly("/thing", "/elsewhere");

        try (FakeHost circle = new FakeHost().answering(301, "", Map.of("Location", "/thing"))) {
            assertThatThrownBy(() -> web().json(circle.address()))
                    .hasMessage("leads on and on from " + circle.address());
        }
    }

    @Test
    void no_redirect_leads_into_a_private_network() {
        assertThatThrownBy(() -> web(Manners.POLITE).json(host.address()))
                .hasMessage("leads to " + host.address() + ", expected an https address");
        assertThat(host.asked()).isEmpty();
    }
}
