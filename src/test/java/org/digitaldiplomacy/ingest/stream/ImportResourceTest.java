package org.digitaldiplomacy.ingest.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.RawBodies;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class ImportResourceTest {

    private static final String OBSERVATIONS = "/v1/imports/observations";
    private static final String HEADER = "country,indicator,year,value,status,source\n";

    private final DataPackages packages;
    private final Tokens tokens;

    ImportResourceTest(DataPackages packages, Tokens tokens) {
        this.packages = packages;
        this.tokens = tokens;
    }

    @BeforeEach
    void load() {
        packages.replace(SampleWorld.dataPackage());
    }

    @Test
    void a_file_comes_in_plain_or_packed_and_the_answer_says_what_it_changed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write((HEADER + "CIV,missions,2021,11,OBSERVED,made-up-2024\n").getBytes(UTF_8));
        }
        byte[] packed = Zstd.compress((HEADER + "CIV,missions,2022,12,OBSERVED,made-up-2024\n").getBytes(UTF_8));

        intern().body(HEADER + "CIV,missions,2020,10,OBSERVED,made-up-2024\n")
                .post(OBSERVATIONS)
                .then()
                .statusCode(200)
                .header("Location", startsWith("/v1/imports/"))
                .body("state", equalTo("DONE"), "added", equalTo(1), "who", equalTo("intern"));
        intern().header("Content-Encoding", "gzip")
                .body(zipped.toByteArray())
                .post(OBSERVATIONS)
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        intern().header("Content-Encoding", "zstd")
                .body(packed)
                .post(OBSERVATIONS)
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
    }

    @Test
    void refused_rows_are_in_the_answer_and_in_a_file_that_no_spreadsheet_takes_for_formulas() {
        ValidatableResponse refused = intern().body(HEADER + "CIV,missions,2019,=1+1,OBSERVED,made-up-2024\n")
                .post(OBSERVATIONS)
                .then()
                .statusCode(422)
                .body(
                        "state", equalTo("REFUSED"),
                        "problems[0].line", equalTo(2),
                        "problems[0].field", equalTo("value"),
                        "problems[0].found", equalTo("\"=1+1\""));
        String file = refused.extract().path("refusedRows");
        assertThat(intern().get(file).then().statusCode(200).extract().asString())
                .isEqualTo("line,field,value,reason\r\n2,value,\"\"\"=1+1\"\"\",\"a number, such as 1234.5\"\r\n");
        given().get(file).then().statusCode(401);
        intern().get(refused.extract().header("Location"))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1));
        intern().get("/v1/imports").then().statusCode(200).body("imports[0].state", equalTo("REFUSED"));
    }

    @Test
    void an_order_that_is_not_understood_is_refused_with_what_is_expected() {
        Map.of(
                        "?mode=some", "expected all or good",
                        "?dryRun=1", "expected true or false",
                        "?id=7", "expected a UUID",
                        "?dryrun=true", "expected some of mode, dryRun, reason, id")
                .forEach((query, said) -> intern().body(HEADER)
                        .post(OBSERVATIONS + query)
                        .then()
                        .statusCode(400)
                        .body("detail", containsString(said)));
        intern().body(HEADER)
                .post("/v1/imports/planets")
                .then()
                .statusCode(404)
                .body("detail", containsString("account_metrics"));
        intern().contentType(ContentType.JSON)
                .body("{}")
                .post(OBSERVATIONS)
                .then()
                .statusCode(415)
                .body("detail", containsString("text/csv"));
        intern().header("Content-Encoding", "br")
                .body(HEADER)
                .post(OBSERVATIONS)
                .then()
                .statusCode(415);
    }

    @Test
    void the_same_order_twice_is_a_conflict_the_second_time() {
        String id = UUID.randomUUID().toString();
        String body = HEADER + "CIV,missions,2018,9,OBSERVED,made-up-2024\n";
        intern().body(body).post(OBSERVATIONS + "?dryRun=true&id=" + id).then().statusCode(200);
        intern().body(body).post(OBSERVATIONS + "?id=" + id).then().statusCode(409);
        intern().get("/v1/imports/" + id).then().statusCode(200).body("dryRun", equalTo(true));
    }

    @Test
    void nobody_writes_without_a_token_that_holds_and_carries_the_scope() {
        String body = HEADER + "CIV,missions,2017,8,OBSERVED,made-up-2024\n";
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(Tables.all()).hasSizeGreaterThan(10);
        for (Table<?> table : Tables.all()) {
            String path = "/v1/imports/" + table.name();
            Permission other = Imports.needed(table) == Permission.INGEST ? Permission.EDIT : Permission.INGEST;
            given().contentType("text/csv")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer realm="));
            with(token(Set.of(Permission.INGEST, Permission.EDIT), past, null))
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(401)
                    .body("detail", containsString("expired"));
            with(token(Set.of(Permission.INGEST, Permission.EDIT), null, past))
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(401)
                    .body("detail", containsString("revoked"));
            with(token(Set.of(other, Permission.PUBLISH, Permission.AUDIT), null, null))
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .header("WWW-Authenticate", containsString("insufficient_scope"))
                    .body("detail", containsString("needs the scope"));
        }
    }

    @Test
    void a_denied_body_is_never_read() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String head = "POST " + OBSERVATIONS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                    + "Content-Length: 99999999999\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 401");
            String line = answer.readLine();
            while (line != null) {
                line = answer.readLine();
            }
        }
    }

    @Test
    void pages_of_other_sites_may_ask_ahead_to_send_a_token() {
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .options(OBSERVATIONS)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
    }

    private RequestSpecification intern() {
        return with(token(Set.of(Permission.INGEST), null, null));
    }

    private static RequestSpecification with(String token) {
        return given().config(RawBodies.CONFIG).contentType("text/csv").header("Authorization", "Bearer " + token);
    }

    private String token(Set<Permission> permissions, @Nullable Instant expires, @Nullable Instant revoked) {
        return KeptTokens.keep(tokens, "intern", permissions, expires, revoked);
    }
}
