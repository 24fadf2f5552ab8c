package org.digitaldiplomacy.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestRatesTest {

    private final RequestRates rates;

    RequestRatesTest(RequestRates rates) {
        this.rates = rates;
    }

    @Test
    void an_address_that_asks_too_fast_waits_and_others_do_not() {
        RequestRates own = new RequestRates(new SimpleMeterRegistry(), 3, 0, Optional.of(List.of("192.0.2.9")));
        for (int i = 0; i < 3; i++) {
            assertThat(own.waitOf("192.0.2.1", null)).isZero();
        }
        assertThat(own.waitOf("192.0.2.1", null)).isPositive();
        assertThat(own.waitOf("192.0.2.2", null)).isZero();
        for (int i = 0; i < 9; i++) {
            assertThat(own.waitOf("192.0.2.9", null)).isZero();
        }
    }

    @Test
    void a_token_that_is_shown_too_often_is_told_when_to_come_again() {
        String token = "Bearer ddi_0123456789ab_once-too-often";
        Response answer = ask(token);
        for (int tries = 0; tries < 50 && answer.statusCode() == 200; tries++) {
            exhaust(token);
            answer = ask(token);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        given().head("/robots.txt").then().statusCode(200);
    }

    /** Ten a second come back meanwhile. */
    private void exhaust(String token) {
        for (int i = 0; i < 10_000 && rates.waitOf("127.0.0.1", token) == 0; i++) {
            assertThat(i).as("requests that passed").isLessThan(9_999);
        }
    }

    private static Response ask(String token) {
        return given().header("Authorization", token).head("/robots.txt");
    }
}
