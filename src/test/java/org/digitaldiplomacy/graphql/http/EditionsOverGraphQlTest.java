package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way of an edition as a front-end team takes it. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class EditionsOverGraphQlTest {

    private final String slug = "g" + UUID.randomUUID();
    private final String draft = "mutation { draftEdition(slug: \"" + slug
            + "\", year: 2024, runs: 20, methodology: \"digital-diplomacy\", note: \"Made for a test.\")"
            + " { status revision inputsDigest } }";
    private final String submit = "mutation { submitEdition(slug: \"" + slug + "\") { status } }";
    private final String publish = "mutation { publishEdition(slug: \"" + slug + "\") { status revision } }";
    private final String revise = "mutation { reviseEdition(slug: \"" + slug
            + "\", note: \"Corrects a value.\", runs: 20) { status revision } }";

    private final DataPackages packages;
    private final Tokens tokens;

    EditionsOverGraphQlTest(DataPackages packages, Tokens tokens) {
        this.packages = packages;
        this.tokens = tokens;
    }

    /** Other classes use this database with data of their own. */
    @BeforeEach
    void load() {
        PackageReading reading =
                new PackageReader(Clock.systemUTC()).read(EditionsOverGraphQlTest.class.getClassLoader(), "data");
        packages.replace(((PackageReading.Accepted) reading).dataPackage());
    }

    @Test
    void an_edition_goes_from_draft_through_review_to_publication_and_is_revised() {
        String token = token(Permission.EDIT, Permission.PUBLISH);
        WithToken.ask(token, draft).body("data.draftEdition.status", equalTo("DRAFT"));
        given().get("/v1/editions/" + slug + "/ranking.csv").then().statusCode(404);
        WithToken.ask(token, publish)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("put to review"));
        WithToken.ask(token, submit).body("data.submitEdition.status", equalTo("REVIEW"));
        WithToken.ask(token, publish).body("data.publishEdition.status", equalTo("PUBLISHED"));
        WithToken.ask(token, draft).body("errors[0].message", containsString("a correction is a new revision"));

        String first = given().get("/v1/editions/" + slug + "/ranking.csv").asString();
        WithToken.ask(token, revise).body("data.reviseEdition.revision", equalTo(2));
        WithToken.ask(token, submit);
        WithToken.ask(token, publish).body("data.publishEdition.revision", equalTo(2));
        assertThat(given().get("/v1/editions/" + slug + "/revisions/1/ranking.csv")
                        .asString())
                .isEqualTo(first);
        given().get("/v1/editions/" + slug + "/revisions/2/ranking.csv").then().statusCode(200);
        assertThat(given().get("/v1/history/ranking.csv?country=EST&columns=revision,latest&slug=" + slug)
                        .asString())
                .as("the one that was replaced is told from the latest")
                .isEqualToNormalizingNewlines("revision,latest\n1,false\n2,true\n");
    }

    @Test
    void each_step_needs_its_scope_and_names_it() {
        WithToken.ask(null, draft)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].extensions.scope", equalTo("edit"));
        for (String step : List.of(draft, submit, revise)) {
            WithToken.ask(token(Permission.INGEST, Permission.PUBLISH), step)
                    .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                    .body("errors[0].extensions.scope", equalTo("edit"));
        }
        WithToken.ask(token(Permission.EDIT), publish)
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"))
                .body("errors[0].extensions.scope", equalTo("publish"));
    }

    @Test
    void no_step_is_taken_without_a_token_that_holds() {
        Instant past = Instant.parse("2020-01-01T00:00:00Z");
        Set<Permission> all = Set.of(Permission.values());
        for (String step : List.of(draft, submit, publish, revise)) {
            WithToken.ask(null, step).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            for (String ended : List.of(keep(all, past, null), keep(all, null, past))) {
                WithToken.ask(ended, step, 401).body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
            }
        }
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_that_the_other_did() throws Exception {
        String token = token(Permission.EDIT, Permission.PUBLISH);
        WithToken.ask(token, draft);
        WithToken.ask(token, submit);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<@Nullable String> each =
                    () -> WithToken.ask(token, publish).extract().path("errors[0].message");
            List<String> told = new ArrayList<>();
            for (Future<@Nullable String> outcome : two.invokeAll(List.of(each, each))) {
                String message = outcome.get();
                if (message != null) {
                    told.add(message);
                }
            }
            assertThat(told).hasSize(1).first().asString().contains("published");
        } finally {
            two.shutdown();
        }
    }

    private String token(Permission... permissions) {
        return keep(Set.of(permissions), null, null);
    }

    private String keep(Set<Permission> permissions, @Nullable Instant expires, @Nullable Instant revoked) {
        return KeptTokens.keep(tokens, "desk", permissions, expires, revoked);
    }
}
