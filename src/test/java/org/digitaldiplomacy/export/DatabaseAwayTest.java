package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.app.TestDatabase;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.junit.jupiter.api.Test;

/** A database that ends its connections and takes no new ones, as one that is restarted does. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class DatabaseAwayTest {

    /** More than the service opens: each may have to be found out once. */
    private static final int MOST_TRIES = 50;

    private final DataPackages packages;
    private final Tokens tokens;
    private final DataSource database;

    DatabaseAwayTest(DataPackages packages, Tokens tokens, DataSource database) {
        this.packages = packages;
        this.tokens = tokens;
        this.database = database;
    }

    @Test
    void every_interface_says_that_there_is_no_database_now_and_goes_on_when_there_is() throws SQLException {
        packages.replace(SampleWorld.dataPackage());
        String token = KeptTokens.keep(tokens, "feed", Set.of(Permission.INGEST), null, null);
        List<Supplier<Response>> asked = List.of(
                () -> given().get("/v1/data/countries.csv"),
                () -> given().get("/v1/data/institutions.parquet"),
                () -> given().get("/v1/editions/2024/ranking.csv"),
                () -> given().get("/data?visit=" + System.nanoTime()),
                () -> given().get("/nothing-here"),
                () -> given().header("Authorization", "Bearer " + token)
                        .contentType("text/csv; charset=UTF-8")
                        .body("country,indicator,year,value,status,source\nCIV,missions,1990,1,OBSERVED,made-up-2024\n")
                        .post("/v1/imports/observations"),
                () -> given().accept("application/graphql-response+json")
                        .contentType("application/json")
                        .body("{\"query\": \"{ institutions { totalCount } }\"}")
                        .post("/graphql"));
        TestDatabase.without(name(), () -> assertThat(asked).allSatisfy(one -> {
            Response answer = one.get();
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).as(answer.asString()).isEqualTo("10");
            assertThat(answer.asString()).doesNotContain("Exception", "\tat ");
        }));
        assertThat(asked)
                .allSatisfy(one -> assertThat(Stream.generate(() -> one.get().statusCode())
                                .limit(MOST_TRIES)
                                .filter(status -> status != 503)
                                .findFirst())
                        .hasValueSatisfying(status -> assertThat(status).isIn(200, 404)));
    }

    private String name() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }
}
