package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.digitaldiplomacy.LogRecords;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that does not say which host it is for is the client's mistake, at every address. */
@QuarkusTest
@Timeout(60)
class HostHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "/, Host: a b",
        "/, ''",
        "/v1/feed.atom, ''",
        "/v1/feed.json, Host: a b",
        "/v1/catalog.jsonld, Host:",
        "/v1/editions/2026/ranking.csv, Host: a b",
        "/graphql?query=%7B__typename%7D, Host: a/b",
        "/embed/ranking, Host: example.org:port",
        "/q/health, 'Host: a\r\nHost: b'",
        "/graphql, Host: example.org:99999",
        "/v1/feed.atom, Host: example.org:99999",
        "/nowhere, Host: [::1",
    })
    void a_request_without_a_fit_host_is_refused(String address, String host) throws IOException {
        try (LogRecords log = new LogRecords()) {
            assertThat(send("GET " + address + " HTTP/1.1\r\n" + (host.isEmpty() ? "" : host + "\r\n")))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(log.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphql", "v1/feed.atom", "*", "?query=%7B__typename%7D"})
    void a_target_that_is_no_path_is_not_found(String target) throws IOException {
        try (LogRecords log = new LogRecords()) {
            assertThat(send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n"))
                    .containsPattern("^HTTP/1\\.1 40[04] ");
            assertThat(log.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1\r\nHost: localhost\r\n",
                "HTTP/1.1\r\nHost: example.org:8080\r\n",
                "HTTP/1.1\r\nHost: 127.0.0.1\r\n",
                "HTTP/1.1\r\nHost: [::1]:8080\r\n",
                "HTTP/1.0\r\n"
            })
    void any_other_is_answered(String rest) throws IOException {
        assertThat(send("GET /v1/feed.atom " + rest)).containsPattern("^HTTP/1\\.[01] 200 ");
    }

    private static String send(String head) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
