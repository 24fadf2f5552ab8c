package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@TestProfile(OwnDatabase.class)
@Timeout(120)
class ImportsOverGraphQlTest {

    private static final String ROW =
            "{country: \"NAM\", indicator: \"missions\", year: %d, value: %s, status: OBSERVED,"
                    + " source: \"made-up-2024\"}";

    /** What is imported outlives data packages, and other classes use this database too. */
    private static final String TAKE_OUT = Stream.of(
                    "relation", "mission_link", "incident", "treaty_action", "treaty", "account", "institution")
            .map(table -> "DELETE FROM " + table + " WHERE source = 'another-2025';")
            .collect(Collectors.joining("", "", "DELETE FROM source WHERE id = 'another-2025'"));

    private final DataPackages packages;
    private final Tokens tokens;
    private final DataSource database;

    ImportsOverGraphQlTest(DataPackages packages, Tokens tokens, DataSource database) {
        this.database = database;
        this.packages = packages;
        this.tokens = tokens;
    }

    @BeforeEach
    void load() {
        packages.replace(SampleWorld.dataPackage());
    }

    @Test
    void a_small_batch_comes_in_and_what_it_corrects_can_be_read() {
        String token = token(Permission.INGEST);
        WithToken.ask(token, observations(2024, "35", "counted again"))
                .body("data.importObservations.state", equalTo("DONE"))
                .body("data.importObservations.corrected", equalTo(1));

        String corrections = "{ corrections(table: OBSERVATIONS, key: [\"NAM\", \"missions\", \"2024\"])"
                + " { reason deleted before who importId } }";
        WithToken.ask(null, corrections)
                .body("data.corrections[0].reason", equalTo("counted again"))
                .body("data.corrections[0].before", containsString("\"value\": 34"))
                .body("data.corrections[0].who", nullValue());
        WithToken.ask(token(Permission.AUDIT), corrections).body("data.corrections[0].who", equalTo("intern"));
        WithToken.ask(null, "{ corrections(table: OBSERVATIONS, key: [\"NAM\"]) { at } }")
                .body("errors[0].message", containsString("expected 3 parts: country, indicator, year"));
    }

    @Test
    void wrong_rows_are_told_one_by_one_and_nothing_comes_in() {
        WithToken.ask(token(Permission.INGEST), observations(2023, "-1", ""))
                .body("data.importObservations.state", equalTo("REFUSED"))
                .body("data.importObservations.problems[0].line", equalTo(1))
                .body("data.importObservations.problems[0].field", equalTo("value"))
                .body("data.importObservations.problems[0].found", equalTo("\"-1.0\""));
    }

    @Test
    void other_tables_take_rows_too() throws SQLException {
        WithToken.ask(
                        token(Permission.EDIT),
                        "mutation { importSources(rows: [{id: \"another-2025\", publisher: \"Nobody\", title: \"Another\","
                                + " licence: \"CC0\", licenceClass: OPEN, citation: \"Nobody (2025)\"}]) { state added }"
                                + " importInstitutions(rows: [{id: \"mfa-civ\", kind: FOREIGN_MINISTRY, country: \"CIV\","
                                + " name: \"Ministry\", latitude: 5.3, longitude: -4.0, asOf: \"2025-01-01\","
                                + " source: \"another-2025\"}]) { state }"
                                + " importAccounts(rows: [{platform: \"x\", handle: \"MfaCiv\", institution: \"mfa-civ\","
                                + " asOf: \"2025-01-01\", source: \"another-2025\"}]) { state }"
                                + " importTreaties(rows: [{id: \"another-treaty\", name: \"Another treaty\","
                                + " opened: \"2025-01-01\", source: \"another-2025\"}]) { state }"
                                + " importTreatyActions(rows: [{treaty: \"another-treaty\", country: \"CIV\","
                                + " action: SIGNED, date: \"2025-02\", source: \"another-2025\"}]) { state }"
                                + " importIncidents(rows: [{id: \"another-breach\", kind: DATA_THEFT, name: \"Another\","
                                + " date: \"2025-02\", country: \"CIV\", institution: \"mfa-civ\", actor: \"Somebody\","
                                + " confidence: LOW, source: \"another-2025\"}]) { state } }")
                .body("data.importSources.state", equalTo("DONE"))
                .body("data.importInstitutions.state", equalTo("DONE"))
                .body("data.importAccounts.state", equalTo("DONE"))
                .body("data.importTreaties.state", equalTo("DONE"))
                .body("data.importTreatyActions.state", equalTo("DONE"))
                .body("data.importIncidents.state", equalTo("DONE"));
        WithToken.ask(
                        token(Permission.INGEST),
                        "mutation { importAccountMetrics(rows: [{platform: \"x\", handle: \"mfaciv\", metric: \"followers\","
                                + " date: \"2025-03-01\", value: 12, rounded: false, source: \"another-2025\"}])"
                                + " { state added }"
                                + " importMissionLinks(rows: [{sender: \"CIV\", host: \"NAM\", date: \"2025-03-01\","
                                + " missions: 1, source: \"another-2025\"}]) { added }"
                                + " importRelations(rows: [{kind: MENTIONS, platform: \"x\", fromInstitution: \"mfa-civ\","
                                + " toInstitution: \"mfa-nam\", periodStart: \"2025-02-01\", date: \"2025-02-28\","
                                + " count: 3, source: \"another-2025\"}]) { added } }")
                .body("data.importAccountMetrics.added", equalTo(1))
                .body("data.importMissionLinks.added", equalTo(1))
                .body("data.importRelations.added", equalTo(1));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TAKE_OUT);
        }
    }

    @Test
    void whoever_may_not_is_told_what_is_missing() {
        String mutation = observations(2022, "1", "");
        WithToken.ask(null, mutation)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].extensions.scope", equalTo("ingest"))
                .body("data.importObservations", nullValue());
        WithToken.ask(token(Permission.EDIT), mutation).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        given().header("Authorization", "Bearer nonsense")
                .header("Accept", "application/graphql-response+json")
                .contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""));
        given().header("Authorization", "Bearer " + token(Permission.INGEST))
                .queryParam("query", mutation)
                .get("/graphql")
                .then()
                .statusCode(405);
        WithToken.ask(null, "{ imports { nodes { id } } }")
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        WithToken.ask(token(Permission.INGEST), "{ auditTrail { nodes { who } } }")
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void no_mutation_runs_without_a_token_that_holds_and_carries_the_scope() {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        Set<Permission> writers = Set.of(Permission.INGEST, Permission.EDIT);
        for (String name : List.of(
                "Observations",
                "AccountMetrics",
                "Sources",
                "Institutions",
                "Accounts",
                "Treaties",
                "TreatyActions",
                "Incidents",
                "MissionLinks",
                "Relations")) {
            String mutation = "mutation { import" + name + "(rows: []) { id } }";
            WithToken.ask(null, mutation).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            for (String ended : List.of(keep(writers, past, null), keep(writers, null, past))) {
                WithToken.ask(ended, mutation, 401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            }
            WithToken.ask(token(Permission.PUBLISH, Permission.AUDIT), mutation)
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
        }
    }

    @Test
    void imports_and_the_audit_trail_can_be_read_page_by_page_and_nothing_of_them_is_kept_for_others() {
        String token = token(Permission.INGEST, Permission.AUDIT);
        for (int year : new int[] {2019, 2020, 2021}) {
            WithToken.ask(token, observations(year, "7", "")).body("data.importObservations.state", equalTo("DONE"));
        }
        String query = "{ imports(first: 2%s) { nodes { id table who } pageInfo { hasNextPage endCursor } } }";
        ValidatableResponse page = WithToken.ask(token, query.formatted(""))
                .body("data.imports.nodes.who", contains("intern", "intern"))
                .body("data.imports.pageInfo.hasNextPage", equalTo(true));
        String cursor = page.extract().path("data.imports.pageInfo.endCursor");
        WithToken.ask(token, query.formatted(", after: \"" + cursor + "\""))
                .body("data.imports.nodes.size()", greaterThan(0));
        WithToken.ask(null, query.formatted("")).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
        WithToken.ask(token, "{ auditTrail(first: 3) { nodes { who action subject outcome detail } } }")
                .body("data.auditTrail.nodes.action", hasItem("IMPORT"))
                .body("data.auditTrail.nodes[0].who", equalTo("intern"));
        WithToken.ask(token, "{ import(id: \"" + cursor + "\") { state problems { found } } }")
                .body("data.import.state", equalTo("DONE"));
    }

    @Test
    void what_was_kept_of_answers_is_dropped_when_data_come_in() {
        String query = "{ country(code: \"NAM\") { observations(indicators: [\"missions\"]) { year value } } }";
        WithToken.ask(null, query);
        WithToken.ask(token(Permission.INGEST), observations(2018, "18", ""))
                .body("data.importObservations.added", equalTo(1));
        assertThat(WithToken.ask(null, query).extract().asString()).contains("\"year\":2018");
    }

    @Test
    void progress_is_told_to_the_end() {
        String token = token(Permission.INGEST);
        String id = WithToken.ask(
                        token, "mutation { importObservations(rows: [" + ROW.formatted(2017, "3") + "]) { id } }")
                .extract()
                .path("data.importObservations.id");
        try (SocketClient client = SocketClient.connect(SocketClient.PROTOCOL)) {
            client.send(Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
            assertThat(client.next().path("type").asText()).isEqualTo("connection_ack");
            client.ask("mine", "subscription { importProgress(id: \"" + id + "\") { state read added } }");
            JsonNode told = client.next();
            assertThat(told.at("/payload/data/importProgress/state").asText()).isEqualTo("DONE");
            assertThat(client.next().path("type").asText()).isEqualTo("complete");
        }
        try (SocketClient client = SocketClient.open()) {
            client.ask("mine", "subscription { importProgress(id: \"" + id + "\") { state } }");
            assertThat(client.next().toString()).contains("UNAUTHENTICATED");
        }
    }

    private static String observations(int year, String value, String reason) {
        return "mutation { importObservations(rows: [" + ROW.formatted(year, value) + "], reason: \"" + reason
                + "\") { id state added corrected problems { line field found expected } } }";
    }

    private String token(Permission... permissions) {
        return keep(Set.of(permissions), null, null);
    }

    private String keep(Set<Permission> permissions, @Nullable Instant expires, @Nullable Instant revoked) {
        return KeptTokens.keep(tokens, "intern", permissions, expires, revoked);
    }
}
