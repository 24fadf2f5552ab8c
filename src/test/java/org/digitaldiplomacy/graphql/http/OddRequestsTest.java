package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.digitaldiplomacy.LogRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of GraphQL sends are refused for what they are, and leave no trace in the log. */
@QuarkusTest
@Timeout(60)
class OddRequestsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | Content-Type: multipart/form-data | 415",
                "POST | Content-Type: multipart/form-data; boundary= | 415",
                "POST | Content-Type: multipart/form-data; boundary=x | 415",
                "POST | Content-Type: application/x-www-form-urlencoded | 415",
                "POST | Content-Type: ;;; | 415",
                "POST | X-Nothing: 1 | 415",
                "GET | Content-Type: multipart/form-data | 400",
                "GET | Content-Type: multipart/form-data; boundary= | 400",
                "PUT | Content-Type: multipart/form-data | 405",
                "DELETE | Content-Type: application/json | 405",
            })
    void a_body_that_is_no_request_is_refused_unread(String method, String header, int status) throws IOException {
        try (LogRecords log = new LogRecords();
                Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            write(
                    socket,
                    method + " /graphql HTTP/1.1\r\nHost: localhost\r\n" + header
                            + "\r\nContent-Length: 7\r\n\r\n--x--\r\n");
            assertThat(statusLine(in)).startsWith("HTTP/1.1 " + status + " ");
            assertThat(log.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"query\"",
                "Content-Length: 100\r\n\r\n{\"query\"",
                "Content-Length: -1\r\n\r\n",
                "Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}",
            })
    void a_body_that_breaks_off_or_cannot_be_read_leaves_no_trace(String rest) throws IOException {
        try (LogRecords log = new LogRecords();
                Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            write(socket, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest);
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).satisfiesAnyOf(it -> assertThat(it).isEmpty(), it -> assertThat(it)
                    .startsWith("HTTP/1.1 400 "));
            assertThat(log.told()).isEmpty();
        }
    }

    @Test
    void the_connection_of_a_refused_body_takes_the_next_request() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            write(
                    socket,
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n"
                            + "x".repeat(100_000));
            write(
                    socket,
                    "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).startsWith("HTTP/1.1 415 ").contains("HTTP/1.1 200 ");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String statusLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }
}
