package org.digitaldiplomacy.graphql.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchQueriesTest {

    private static final int AT_ONCE = 20;

    @Test
    void a_search_finds_things_of_every_kind() {
        JsonPath found = Ask.data("{ search(text: \"estonia\", first: 250) { nodes { __typename ... on Country { code }"
                + " ... on Institution { key } ... on Account { handle } } } }");
        assertThat(found.getString("search.nodes[0].code")).isEqualTo("EST");
        assertThat(found.<String>getList("search.nodes.__typename")).contains("Country", "Institution", "Account");
        assertThat(Ask.data("{ search(text: \"openness\") { nodes { __typename } } }")
                        .<String>getList("search.nodes.__typename"))
                .startsWith("MethodologyNode")
                .contains("Indicator");
        assertThat(Ask.data("{ search(text: \"europe\", kinds: [GROUP]) { nodes { ... on CountryGroup { key } } } }")
                        .getString("search.nodes[0].key"))
                .isEqualTo("region-europe");
    }

    @Test
    void countries_are_found_by_code_and_in_the_clients_language() {
        String query = "{ search(text: \"%s\", kinds: [COUNTRY]) { nodes { ... on Country { code } } } }";
        assertThat(Ask.data(query.formatted("allem"), "fr").<String>getList("search.nodes.code"))
                .containsExactly("DEU");
        assertThat(Ask.data(query.formatted("NA")).getString("search.nodes[0].code"))
                .isEqualTo("NAM");
    }

    /** Texts of {@code search/first-hits.csv}, several in a request. */
    @Test
    void the_first_result_is_the_one_that_people_mean() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of("src/test/resources/search/first-hits.csv"))) {
            Map<String, List<NamedCsvRecord>> byLanguage =
                    csv.stream().collect(Collectors.groupingBy(row -> row.getField("language")));
            byLanguage.forEach((language, rows) -> {
                for (int from = 0; from < rows.size(); from += AT_ONCE) {
                    assertFirstHits(language, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
                }
            });
        }
    }

    private static void assertFirstHits(String language, List<NamedCsvRecord> rows) {
        StringBuilder query = new StringBuilder("fragment Is on SearchConnection { nodes { ... on Country { code }"
                + " ... on Institution { key } ... on CountryGroup { key } ... on MethodologyNode { key }"
                + " ... on Indicator { key } ... on Treaty { key } ... on Account { handle } } } {");
        for (int i = 0; i < rows.size(); i++) {
            query.append(" s" + i + ": search(text: \"" + rows.get(i).getField("text") + "\", first: 1) { ...Is }");
        }
        JsonPath found = Ask.data(query.append(" }").toString(), language);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(found.<String, String>getMap("s" + i + ".nodes[0]"))
                    .as("%s in %s", rows.get(i).getField("text"), language)
                    .containsValue(rows.get(i).getField("expected"));
        }
    }

    @Test
    void matches_come_with_score_fit_and_highlights_the_best_first() {
        JsonPath found =
                Ask.data("{ search(text: \"cote d'iv\", kinds: [COUNTRY]) { totalCount edges { score fit matched"
                        + " highlights { start end } node { ... on Country { code } } } } }");
        assertThat(found.getInt("search.totalCount")).isEqualTo(1);
        assertThat(found.getString("search.edges[0].fit")).isEqualTo("PREFIX");
        String matched = found.getString("search.edges[0].matched");
        assertThat(matched.substring(
                        found.getInt("search.edges[0].highlights[0].start"),
                        found.getInt("search.edges[0].highlights[0].end")))
                .isEqualTo("Côte d’Iv");
        List<Float> scores = Ask.data("{ search(text: \"guinea\", first: 250) { edges { score } } }")
                .getList("search.edges.score");
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(score -> score > 0 && score <= 1);
    }

    @Test
    void pages_of_a_search_join_to_the_whole() {
        String query = "{ search(text: \"united\", first: %d%s) { totalCount pageInfo { hasNextPage endCursor }"
                + " edges { cursor } } }";
        JsonPath whole = Ask.data(query.formatted(250, ""));
        JsonPath first = Ask.data(query.formatted(5, ""));
        JsonPath second =
                Ask.data(query.formatted(5, ", after: \"" + first.getString("search.pageInfo.endCursor") + "\""));
        List<String> joined = new ArrayList<>(first.getList("search.edges.cursor"));
        joined.addAll(second.getList("search.edges.cursor"));
        assertThat(joined)
                .isEqualTo(whole.<String>getList("search.edges.cursor").subList(0, 10));
        assertThat(first.getInt("search.totalCount")).isEqualTo(whole.getInt("search.totalCount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "?!…", "💥", "’"})
    void a_text_without_letters_finds_nothing(String text) {
        assertThat(Ask.data("{ search(text: \"" + text + "\") { totalCount nodes { __typename } } }")
                        .getInt("search.totalCount"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 0", "first: 251", "after: \"nonsense\"", "first: 1, last: 1"})
    void arguments_that_make_no_sense_are_refused(String arguments) {
        assertThat(Ask.error("{ search(text: \"ab\", " + arguments + ") { totalCount } }")
                        .getString("extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking(node: null, rankedOnly: null, first: 1) { totalCount }",
                "search(text: \"estonia\", first: null) { totalCount }",
                "country(code: \"EE\") { history(node: null) { rank } result(node: null) { rank } }"
            })
    void null_stands_for_the_default(String field) {
        String without = field.replaceAll("\\w+: null(, )?", "").replace("()", "");
        assertThat(Ask.data("{ " + field + " }").<Object>get())
                .isEqualTo(Ask.data("{ " + without + " }").<Object>get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"soon\"}",
                "{\"from\": \"2020-13-01\"}",
                "{\"first\": 1.5}",
                "{\"first\": 3000000000}"
            })
    void values_that_an_argument_does_not_take_are_the_clients_fault(String variables) {
        String query = "query ($from: Date, $first: Int) { country(code: \"EE\") { accounts(first: $first) {"
                + " nodes { metrics(metric: \"followers\", from: $from) { nodes { value } } } } } }";
        given().contentType("application/json")
                .body("{\"query\": \"" + query.replace("\"", "\\\"") + "\", \"variables\": " + variables + "}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search(text: ?) { totalCount }",
                "institutions(filter: {text: ?}) { totalCount }",
                "ministries(filter: {text: ?}) { totalCount }",
                "accounts(filter: {text: ?}) { totalCount }"
            })
    void a_text_longer_than_any_name_is_refused(String field) {
        String query = "{ " + field.replace("?", "\\\"" + "x".repeat(201) + "\\\"") + " }";
        given().contentType("application/json")
                .body("{\"query\": \"" + query + "\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("found 201, expected at most 200 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Allemagne", "deutschl", "ألمانيا", "德国", "Германия", "SAKSA", "Đức", "germany"})
    void a_country_is_found_by_its_name_in_any_language(String text) {
        JsonPath found =
                Ask.data("{ ranking(filter: {text: \"" + text + "\"}) { nodes { country { code } } } search(text: \""
                        + text + "\", kinds: [COUNTRY]) { nodes { ... on Country { code } } } }");
        assertThat(found.<String>getList("ranking.nodes.country.code"))
                .contains("DEU")
                .hasSizeLessThan(3);
        assertThat(found.<String>getList("search.nodes.code")).contains("DEU");
    }

    @Test
    void a_name_in_the_readers_language_comes_before_names_in_others() {
        assertThat(Ask.data("{ search(text: \"niger\", kinds: [COUNTRY]) { nodes { ... on Country { code } } } }")
                        .<String>getList("search.nodes.code"))
                .containsExactly("NER", "NGA");
        assertThat(Ask.data("{ ranking(filter: {text: \"cote d\"}, first: 5) { nodes { country { code } } } }")
                        .<String>getList("ranking.nodes.country.code"))
                .containsExactly("CIV");
    }

    @Test
    void rankings_can_be_narrowed_to_compare() {
        JsonPath found = Ask.data("{ some: ranking(filter: {codes: [\"EE\", \"LVA\"]}) { nodes { country { code } } }"
                + " top: ranking(rankAtMost: 5) { totalCount } band: ranking(scoreAtLeast: 50, scoreAtMost: 60,"
                + " first: 250) { nodes { score } } }");
        assertThat(found.<String>getList("some.nodes.country.code")).containsExactlyInAnyOrder("EST", "LVA");
        assertThat(found.getInt("top.totalCount")).isEqualTo(5);
        assertThat(found.<Float>getList("band.nodes.score")).isNotEmpty().allSatisfy(score -> assertThat(score)
                .isBetween(50f, 60f));
    }
}
