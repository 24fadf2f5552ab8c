package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.app.TestDatabase;
import org.digitaldiplomacy.graphql.execution.ForgottenRows;
import org.digitaldiplomacy.port.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What takes too long is given up, in the database too. Locks make statements take as long as a test likes. */
@QuarkusTest
@TestProfile(ShortTime.class)
@Timeout(60)
class TimeLimitTest {

    private final Answers answers;

    private final ForgottenRows rows;

    TimeLimitTest(Answers answers, ForgottenRows rows) {
        this.answers = answers;
        this.rows = rows;
    }

    @BeforeEach
    void read_from_the_database() {
        rows.forget();
    }

    @Test
    void what_is_deferred_and_takes_too_long_is_said_to_be_given_up() throws SQLException {
        String query = "{ country(code: \"EST\") { code"
                + " ... @defer { observations(indicators: [\"internet-users\"]) { value } } } }";
        try (Connection other = TestDatabase.connect(TestDatabase.shared());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE observation IN ACCESS EXCLUSIVE MODE");
            List<JsonNode> parts = ReadParts.of(Delivery.EVENTS, "text/event-stream", query, Map.of());
            assertThat(parts.get(0).at("/data/country/code").asText()).isEqualTo("EST");
            JsonNode last = parts.get(parts.size() - 1);
            assertThat(last.at("/incremental/0/errors/0/extensions/code").asText())
                    .isEqualTo("TIMED_OUT");
            assertThat(last.path("hasNext").asBoolean()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a list's | account | { accounts(first: 5) { nodes { handle } } }",
                "our own | observation | { country(code: \"EST\") { observations(indicators: [\"internet-users\"]) { value } } }",
                "the next in its transaction | account_metric_latest | { accounts(first: 9) { nodes { latestMetrics { value } } } }",
                "before any field | data_revision | { platforms { key } }"
            })
    void a_statement_that_takes_too_long_is_stopped_in_the_database(String whose, String table, String query)
            throws SQLException {
        try (Connection other = TestDatabase.connect(TestDatabase.shared());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
            GraphQlOverHttpTest.post("application/graphql-response+json", Map.of("query", query))
                    .statusCode(503)
                    .body("errors", hasSize(1))
                    .body("errors[0].extensions.code", equalTo("TIMED_OUT"))
                    .body("errors[0].extensions.allowed", equalTo(2000))
                    .body("$", not(hasKey("data")));
            while (waiting(statement) > 0) {
                Thread.onSpinWait();
            }
            other.rollback();
        }
        GraphQlOverHttpTest.post("application/graphql-response+json", Map.of("query", query))
                .statusCode(200);
    }

    @Test
    void a_slow_answer_to_a_get_is_not_blamed_on_a_body_that_it_has_not() throws SQLException {
        try (Connection other = TestDatabase.connect(TestDatabase.shared());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE account IN ACCESS EXCLUSIVE MODE");
            RestAssured.given()
                    .queryParam("query", "{ accounts(first: 7) { nodes { handle } } }")
                    .get("/graphql")
                    .then()
                    .statusCode(503)
                    .body("errors[0].extensions.code", equalTo("TIMED_OUT"));
            other.rollback();
        }
    }

    @Test
    void what_waited_too_long_for_its_turn_is_not_begun() {
        Deadline passed = Deadline.in(Duration.ZERO);
        assertThat(answers.find(TestQuestion.of("{ accounts { totalCount } }"), passed)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void a_body_that_does_not_arrive_is_not_waited_for() throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1000\r\n\r\n{\"query\":")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("REQUEST_TIMEOUT");
        }
    }

    /** Backends that still wait for a lock. */
    private static int waiting(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            result.next();
            return result.getInt(1);
        }
    }
}
