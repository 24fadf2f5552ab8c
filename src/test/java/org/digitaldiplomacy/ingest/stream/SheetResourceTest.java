package org.digitaldiplomacy.ingest.stream;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.util.Set;
import org.digitaldiplomacy.RawBodies;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDatabase.class)
class SheetResourceTest {

    private static final String OBSERVATIONS = "/v1/imports/observations";
    private static final String SHEET =
            "Pays;Indicator;Year;Value;Status;Source\nCôte d'Ivoire;missions;2013;12;observed;made-up-2024\n";

    private final DataPackages packages;
    private final Tokens tokens;

    SheetResourceTest(DataPackages packages, Tokens tokens) {
        this.packages = packages;
        this.tokens = tokens;
    }

    @BeforeEach
    void load() {
        packages.replace(SampleWorld.dataPackage());
    }

    @Test
    void a_dry_run_says_what_was_understood_and_what_would_change_and_its_query_does_it() {
        byte[] bytes = SHEET.getBytes(Charset.forName("windows-1252"));
        String query = csv().body(bytes)
                .post(OBSERVATIONS + "?reading=sheet&dryRun=true")
                .then()
                .statusCode(200)
                .body(
                        "added", equalTo(1),
                        "understood.file.find { it.what == 'encoding' }.value", equalTo("windows-1252"),
                        "understood.file.find { it.what == 'separator' }.value", equalTo(";"),
                        "understood.columns.find { it.found == 'Pays' }.column", equalTo("country"),
                        "understood.names.find { it.column == 'country' }.means", equalTo("CIV"),
                        "understood.changed", equalTo(1),
                        "understood.changes[0].is", equalTo("added"),
                        "understood.changes[0].key.country", equalTo("CIV"),
                        "understood.changes[0].after.value", equalTo("12.0"))
                .extract()
                .path("understood.query");

        csv().urlEncodingEnabled(false)
                .body(bytes)
                .post(OBSERVATIONS + "?" + query)
                .then()
                .statusCode(200)
                .body("added", equalTo(1), "understood.changed", equalTo(0));
        csv().body(SHEET.replace(";12;", ";13;").getBytes(UTF_8))
                .post(OBSERVATIONS + "?reading=sheet&dryRun=true")
                .then()
                .statusCode(200)
                .body(
                        "corrected", equalTo(1),
                        "understood.changes[0].before.value", equalTo("12.0"),
                        "understood.changes[0].after.value", equalTo("13.0"));
    }

    @Test
    void what_may_be_read_in_two_ways_is_refused_with_the_choices_until_one_is_made() {
        byte[] bytes = SHEET.replace(";12;", ";1.234;").getBytes(UTF_8);

        for (String dryRun : Set.of("true", "false")) {
            csv().body(bytes)
                    .post(OBSERVATIONS + "?reading=sheet&dryRun=" + dryRun)
                    .then()
                    .statusCode(422)
                    .body(
                            "understood.questions[0].answers", hasItem("decimal=,"),
                            "problems[0].found", containsString("1.234"),
                            "problems[0].expected", containsString("decimal=."));
        }
        csv().queryParam("decimal", ",")
                .queryParam("dryRun", "true")
                .body(bytes)
                .post(OBSERVATIONS)
                .then()
                .statusCode(200)
                .body("understood.changes[0].after.value", equalTo("1234.0"));
    }

    @Test
    void a_measurement_that_is_there_shows_as_corrected_under_its_accounts_own_name() {
        packages.replace(SampleWorld.dataPackage());
        String sheet =
                "Network,Account,Followers,Date,Source,Rounded\nTwitter,@namibiamfa,%d,31/12/2014,made-up-2024,no\n";
        csv().body(sheet.formatted(7).getBytes(UTF_8))
                .post("/v1/imports/account_metrics?reading=sheet")
                .then()
                .statusCode(200);
        csv().body(sheet.formatted(8).getBytes(UTF_8))
                .post("/v1/imports/account_metrics?reading=sheet&dryRun=true")
                .then()
                .statusCode(200)
                .body(
                        "understood.changed", equalTo(1),
                        "understood.changes[0].is", equalTo("corrected"),
                        "understood.changes[0].key.handle", equalTo("NamibiaMFA"),
                        "understood.changes[0].before.value", equalTo("7.0"),
                        "understood.changes[0].after.value", equalTo("8.0"));
    }

    @Test
    void the_strict_reading_stays_strict_and_a_choice_that_is_none_is_refused() {
        csv().body(SHEET.getBytes(UTF_8)).post(OBSERVATIONS).then().statusCode(422);
        csv().body(SHEET.getBytes(UTF_8))
                .post(OBSERVATIONS + "?reading=strict&dates=DMY")
                .then()
                .statusCode(400)
                .body("detail", containsString("expected reading=sheet"));
        csv().body(SHEET.getBytes(UTF_8))
                .post(OBSERVATIONS + "?dates=YDM")
                .then()
                .statusCode(400)
                .body("detail", containsString("expected DMY or MDY"));
    }

    private RequestSpecification csv() {
        String token = KeptTokens.keep(tokens, "sheets", Set.of(Permission.INGEST), null, null);
        return given().config(RawBodies.CONFIG).contentType("text/csv").header("Authorization", "Bearer " + token);
    }
}
