package org.digitaldiplomacy.graphql.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ScenarioQueriesTest {

    private static final String RANKING = "ranking(first: 250) { totalCount nodes { score rank publishedRank"
            + " publishedRankAmong rankChange country { code } published { score rank } } }";

    @Test
    void no_changes_give_the_published_ranking_to_the_last_digit() {
        for (String dimension : List.of("index", "reach", "small-state-leverage", "internet-users")) {
            JsonPath found = Ask.data("{ scenario(changes: {}) { ranking(node: \"" + dimension
                    + "\", first: 250) { nodes { score rank publishedRank rankChange published { score rank } } } } }");
            List<Map<String, Object>> results = found.getList("scenario.ranking.nodes");
            assertThat(results).hasSizeGreaterThan(190).allSatisfy(result -> {
                Map<?, ?> published = (Map<?, ?>) requireNonNull(result.get("published"));
                assertThat(result.get("score")).isEqualTo(published.get("score"));
                assertThat(result.get("rank")).isEqualTo(published.get("rank")).isEqualTo(result.get("publishedRank"));
                assertThat(result.get("rankChange")).isIn(0, null);
            });
        }
    }

    @Test
    void grades_weigh_the_dimensions_and_ranks_move() {
        JsonPath found = Ask.data("{ scenario(changes: {grades: [{node: \"reach\", grade: 5},"
                + " {node: \"openness\", grade: 3}, {node: \"cyber-resilience\", grade: 2}]}) {"
                + " edition { slug } countryCount nodes { key weight } " + RANKING + " } }");
        assertThat(found.getInt("scenario.countryCount")).isGreaterThan(190);
        assertThat(found.getFloat("scenario.nodes.find { it.key == 'reach' }.weight"))
                .isEqualTo(0.5f);
        List<Map<String, Object>> results = found.getList("scenario.ranking.nodes");
        assertThat(results.stream().map(r -> r.get("rankChange")))
                .anyMatch(change -> change instanceof Integer c && c != 0);
        assertThat(results).filteredOn(r -> r.get("rank") != null).allSatisfy(r -> assertThat(r.get("rankChange"))
                .isEqualTo(number(r, "publishedRankAmong") - number(r, "rank")));
    }

    @Test
    void a_variable_carries_the_changes() {
        JsonPath found = Ask.data(
                "query What($changes: ScenarioInput!) { scenario(edition: \"2024\", changes: $changes) {"
                        + " edition { slug } result(country: \"EE\", node: \"index\") { rank score status explain {"
                        + " key effectiveWeight aggregator } } } }",
                Map.of(
                        "changes",
                        Map.of(
                                "weights",
                                List.of(Map.of("node", "reach", "weight", 0.5)),
                                "aggregate",
                                List.of(Map.of("node", "index", "method", "arithmetic")),
                                "normalise",
                                List.of(Map.of(
                                        "method",
                                        "min-max",
                                        "parameters",
                                        List.of(
                                                Map.of("name", "lower", "value", Map.of("number", 1)),
                                                Map.of("name", "upper", "value", Map.of("number", 10))))))));
        assertThat(found.getString("scenario.edition.slug")).isEqualTo("2024");
        assertThat(found.getDouble("scenario.result.score")).isBetween(1.0, 10.0);
        assertThat(found.getString("scenario.result.explain[0].aggregator")).isEqualTo("arithmetic");
        assertThat(found.getDouble("scenario.result.explain.find { it.key == 'reach' }.effectiveWeight"))
                .isCloseTo(0.2, within(1e-6));
    }

    @Test
    void small_states_alone_have_a_ranking_of_their_own() {
        JsonPath found =
                Ask.data("{ scenario(changes: {among: {group: \"small-states\"}}) { countryCount " + RANKING + " } }");
        assertThat(found.getInt("scenario.countryCount"))
                .isBetween(50, 130)
                .isEqualTo(found.getInt("scenario.ranking.totalCount"));
        assertThat(found.getInt("scenario.ranking.nodes[0].rank")).isEqualTo(1);
        assertThat(found.<Integer>getList("scenario.ranking.nodes.publishedRankAmong"))
                .contains(1, 2, 3);
    }

    @Test
    void a_dimension_left_out_is_gone_and_more_states_are_ranked() {
        JsonPath found = Ask.data("{ scenario(changes: {leaveOut: [\"cyber-resilience\"]}) { nodes { key }"
                + " result(country: \"XK\") { rank publishedRank status } ranking(rankedOnly: true) { totalCount } }"
                + " ranking(rankedOnly: true) { totalCount } }");
        assertThat(found.<String>getList("scenario.nodes.key")).doesNotContain("cyber-resilience", "gci-overall");
        assertThat(found.getInt("scenario.ranking.totalCount"))
                .isGreaterThanOrEqualTo(found.getInt("ranking.totalCount"));
        assertThat(Ask.error("{ scenario(changes: {leaveOut: [\"reach\"]}) { ranking(node: \"reach\") {"
                                + " totalCount } } }")
                        .getString("extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "weights: [{node: \"opennes\", weight: 1}] | did you mean 'openness'?",
                "weights: [{node: \"reach\", weight: -1}] | must be from 0 to 1,000,000, found -1.0",
                "weights: [{node: \"reach\", weight: 1}, {node: \"reach\", weight: 2}] | found 'reach', expected each node once",
                "grades: [{node: \"reach\", grade: 6}] | from 0 to 5, found 6",
                "grades: [{node: \"reach\", grade: -1}] | from 0 to 5, found -1",
                "grades: [{node: \"reach\", grade: 3}] | missing [openness, cyber-resilience]",
                "normalise: [{method: \"zscore\"}] | did you mean 'z-score'?",
                "aggregate: [{method: \"geometrical\"}] | did you mean 'geometric'?",
                "aggregate: [{method: \"power-mean\"}] | parameter",
                "leaveOut: [\"index\"] | nothing would be left",
                "among: {codes: [\"EE\"]} | at least 2 countries",
                "among: {group: \"region-afrika\"} | did you mean 'region-africa'?"
            })
    void what_makes_no_sense_is_refused_with_what_would(String changes, String sentence) {
        JsonPath error = Ask.error("{ scenario(changes: {" + changes + "}) { countryCount } }");
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade: 2.5", "grade: \"five\"", "grade: null"})
    void a_grade_that_is_no_whole_number_is_invalid(String grade) {
        JsonPath error =
                Ask.error("{ scenario(changes: {grades: [{node: \"reach\", " + grade + "}]}) { countryCount } }");
        assertThat(error.getString("extensions.code")).isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void scoring_anew_counts_towards_the_cost() {
        int cost = Ask.send("{ scenario(changes: {}) { countryCount } }", "en")
                .extract()
                .path("extensions.cost.requested");
        assertThat(cost).isEqualTo(1_002);
    }

    @Test
    void every_method_that_a_scenario_can_name_is_listed_with_what_it_takes() {
        JsonPath found = Ask.data("{ methods { name step summary formula reference parameters { name type expected"
                + " required byDefault choices } } normalise: methods(step: NORMALISE) { name } }");
        assertThat(found.<String>getList("methods.name"))
                .contains("z-score", "copeland", "group-mean", "equal", "winsorise");
        assertThat(found.<String>getList("normalise.name")).contains("z-score").doesNotContain("copeland");
    }

    @Test
    void every_method_without_arguments_answers_for_every_country_or_says_why_not() {
        JsonPath methods = Ask.data("{ methods { name step parameters { required } } }");
        for (Map<String, Object> method : methods.<Map<String, Object>>getList("methods")) {
            boolean needs = ((List<?>) requireNonNull(method.get("parameters")))
                    .stream().anyMatch(p -> Boolean.TRUE.equals(((Map<?, ?>) p).get("required")));
            if (needs || "grades".equals(method.get("name"))) {
                continue;
            }
            String step = String.valueOf(method.get("step")).toLowerCase(Locale.ROOT);
            JsonPath found = Ask.data("{ scenario(changes: {" + step + ": [{method: \"" + method.get("name")
                    + "\"}]}) { ranking(first: 250) { nodes { score rank reason } } } }");
            assertThat(found.<Map<String, Object>>getList("scenario.ranking.nodes"))
                    .as("%s", method)
                    .hasSizeGreaterThan(190)
                    .allSatisfy(r -> assertThat(r.get("score") == null).isEqualTo(r.get("reason") != null));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "arithmetic, upper: 1e15",
        "geometric, upper: 1e15",
        "weighted-sum, upper: 1e15",
        "mazziotta-pareto, upper: 1e15",
        "topsis, upper: 1e15",
        "promethee, upper: 1e15",
        "benefit-of-the-doubt, upper: 1e15",
        "arithmetic, lower: -1e15",
        "harmonic, upper: 1e-300"
    })
    void the_largest_and_smallest_scales_still_give_scores_or_reasons(String aggregator, String bound) {
        String[] parts = bound.split(": ", 2);
        JsonPath found = Ask.data("{ scenario(changes: {aggregate: [{method: \"" + aggregator
                + "\"}], normalise: [{method:"
                + " \"min-max\", parameters: [{name: \"" + parts[0] + "\", value: {number: " + parts[1] + "}}]}]}) {"
                + " ranking(first: 250) { nodes { score reason } } leverage: ranking(node: \"small-state-leverage\","
                + " first: 250) { nodes { score reason } } } }");
        assertThat(found.<Map<String, Object>>getList("scenario.ranking.nodes"))
                .allSatisfy(r -> assertThat(r.get("score") == null).isEqualTo(r.get("reason") != null));
    }

    private static int number(Map<String, Object> result, String field) {
        return (Integer) requireNonNull(result.get(field));
    }
}
