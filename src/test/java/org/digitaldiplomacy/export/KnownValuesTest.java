package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in the addresses of downloads that nothing has. */
@QuarkusTest
class KnownValuesTest {

    /** Every filter of every table; of all editions at once those of one table, as they are the same. */
    static Stream<Arguments> filters() {
        Stream<Arguments> data = DataTables.all().stream().flatMap(table -> table.filters().stream()
                .map(filter -> Arguments.of("/v1/data/" + table.name() + ".csv", filter.parameter())));
        Stream<Arguments> editions = EditionTables.all().stream().flatMap(table -> table.filters().stream()
                .map(filter -> Arguments.of("/v1/editions/2026/" + table.name() + ".csv", filter.parameter())));
        Stream<Arguments> history = EditionTables.history().stream()
                .filter(table -> table.name().equals("scores"))
                .flatMap(table -> table.filters().stream()
                        .map(filter -> Arguments.of("/v1/history/" + table.name() + ".csv", filter.parameter())));
        return Stream.of(data, editions, history).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void a_value_that_does_not_exist_is_refused_by_every_filter_of_every_table(String file, String parameter) {
        for (String value : new String[] {"no-such-value", "", "-1", "1e400", "NaN", "🇪🇪"}) {
            given().queryParam(parameter, value)
                    .get(file)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString(parameter));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "editions/2026/ranking.csv?group=smal-states, small-states",
        "editions/2026/inputs.csv?indicator=missons-abroad, expected one of",
        "editions/2026/inputs.csv?year=abc, year",
        "history/scores.csv?slug=2042, 2022",
        "history/explanations.csv?node=opennes, openness",
        "data/metrics.csv?metric=follower, followers",
        "data/accounts.csv?platform=twitter, expected one of",
        "data/institutions.csv?kind=EMBASY, EMBASSY",
        "data/observations.csv?country=Estonia, EST",
        "data/observations.csv?country=EE, EST",
        "data/observations.csv?country=est, EST",
        "data/observations.csv?country=C%C3%B4te%20d%E2%80%99Ivoire, CIV",
        "data/observations.csv?country=Estonai, EST",
        "data/institutions.csv?host_country=Allemagne, DEU",
        "data/metrics.csv?from=2024-02-30, a day such as",
        "data/metrics.csv?from=2025-01-01&to=2024-01-01, up to that of to"
    })
    void a_refusal_names_what_was_probably_meant(String path, String said) {
        given().urlEncodingEnabled(false)
                .get("/v1/" + path)
                .then()
                .statusCode(400)
                .body("detail", containsString(said));
    }

    @Test
    void small_states_are_a_group_of_an_editions_countries() {
        String small = given().get("/v1/editions/2026/countries.csv?group=small-states&columns=country")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(small.lines()).contains("EST", "SGP").doesNotContain("CHN");
    }

    @Test
    void what_exists_but_has_no_rows_is_an_empty_table() {
        given().get("/v1/data/observations.csv?country=ATA&indicator=internet-users")
                .then()
                .statusCode(200);
    }
}
