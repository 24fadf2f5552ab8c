package org.digitaldiplomacy.graphql.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EditionQueriesTest {

    @Test
    void the_latest_edition_is_ranked_where_none_is_named() {
        JsonPath found = Ask.data("{ editions { slug } ranking(first: 1) { nodes { edition { slug } rank } } }");
        List<String> slugs = found.getList("editions.slug");
        assertThat(found.getString("ranking.nodes[0].edition.slug")).isEqualTo(slugs.get(slugs.size() - 1));
        assertThat(found.getInt("ranking.nodes[0].rank")).isEqualTo(1);
    }

    @Test
    void each_edition_but_the_first_names_the_one_before_it() {
        List<Map<String, Object>> editions =
                Ask.data("{ editions { slug previous { slug } } }").getList("editions");
        assertThat(editions).hasSizeGreaterThan(1);
        assertThat(editions.get(0)).containsEntry("previous", null);
        for (int i = 1; i < editions.size(); i++) {
            assertThat(editions.get(i))
                    .containsEntry(
                            "previous",
                            Map.of("slug", requireNonNull(editions.get(i - 1).get("slug"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index", "reach", "openness", "cyber-resilience", "small-state-leverage"})
    void every_dimension_is_ranked_best_first_and_absence_has_its_reason(String dimension) {
        JsonPath found = Ask.data("{ ranking(node: \"" + dimension + "\", first: 250) { totalCount nodes {"
                + " rank score coverage status reasonCode reason country { code } } } }");
        List<Map<String, Object>> results = found.getList("ranking.nodes");
        assertThat(results).hasSize(found.getInt("ranking.totalCount")).hasSizeGreaterThan(190);
        int last = 1;
        for (Map<String, Object> result : results) {
            if (result.get("rank") instanceof Integer rank) {
                assertThat(rank).isGreaterThanOrEqualTo(last);
                assertThat(result.get("score")).isNotNull();
                last = rank;
            } else {
                last = Integer.MAX_VALUE;
                assertThat(result.get("reasonCode")).isNotNull();
                assertThat((String) result.get("reason")).endsWith(".");
            }
        }
    }

    @Test
    void kosovo_is_not_ranked_on_cyber_resilience_and_says_why() {
        JsonPath found =
                Ask.data("{ country(code: \"XK\") { result(node: \"cyber-resilience\") { rank status reasonCode } } }");
        assertThat(found.getString("country.result.status")).isEqualTo("NOT_RANKED");
        assertThat(found.getString("country.result.reasonCode")).isEqualTo("LOW_COVERAGE");
    }

    @Test
    void a_territory_outside_the_scope_has_a_result_that_says_so() {
        assertThat(Ask.data("{ country(code: \"GL\") { result { status reasonCode } } }")
                        .getString("country.result.reasonCode"))
                .isEqualTo("NOT_IN_SCOPE");
    }

    @Test
    void small_states_have_ranks_of_their_own() {
        JsonPath found =
                Ask.data("{ ranking(group: \"small-states\", first: 250) { nodes { rank rankIn { rank } } } }");
        List<Integer> inGroup = found.getList("ranking.nodes.rankIn.rank");
        assertThat(inGroup.get(0)).isEqualTo(1);
        assertThat(inGroup).isSorted().hasSizeBetween(50, 120);
    }

    @Test
    void a_score_can_be_recomputed_from_its_explanation() {
        JsonPath found = Ask.data("{ country(code: \"EE\") { result(node: \"reach\") { score explain {"
                + " key kind parent score effectiveWeight contribution observed year unit source { citation } } } } }");
        List<Map<String, Object>> steps = found.getList("country.result.explain");
        double sum = 0;
        for (Map<String, Object> step : steps.subList(1, steps.size())) {
            assertThat(step.get("parent")).isEqualTo("reach");
            if (step.get("contribution") == null) {
                assertThat(step.get("key")).isIn("ministry-platforms", "followers", "posting-frequency");
                continue;
            }
            assertThat(step.get("observed")).isNotNull();
            assertThat(step.get("year")).isNotNull();
            assertThat(step.get("source")).isNotNull();
            sum += number(step.get("score")) * number(step.get("effectiveWeight"));
        }
        assertThat(sum).isCloseTo(found.getDouble("country.result.score"), within(1e-4));
    }

    @Test
    void the_explanation_of_leverage_goes_through_the_index_down_to_indicators() {
        JsonPath found = Ask.data("{ country(code: \"EE\") { result(node: \"small-state-leverage\") { explain {"
                + " key kind depth predicted } } } }");
        assertThat(found.getString("country.result.explain[0].kind")).isEqualTo("LEVERAGE");
        assertThat(found.getDouble("country.result.explain[0].predicted")).isPositive();
        assertThat(found.<String>getList("country.result.explain.key"))
                .contains("index", "openness", "freedom-of-expression");
    }

    @Test
    void ranks_are_shown_over_the_editions() {
        JsonPath found = Ask.data("{ ranking(first: 1) { nodes { rank rankChange(since: \"2020\") history {"
                + " edition year rank } } } }");
        assertThat(found.<Integer>getList("ranking.nodes[0].history.year")).containsExactly(2020, 2022, 2024, 2026);
        int change = found.getInt("ranking.nodes[0].history[0].rank") - found.getInt("ranking.nodes[0].rank");
        assertThat(found.getInt("ranking.nodes[0].rankChange")).isEqualTo(change);
    }

    @Test
    void where_nothing_comes_before_there_is_no_change_of_rank_and_no_error() {
        JsonPath found = Ask.data("{ ranking(edition: \"2020\", first: 3) { nodes { rank rankChange } } }");
        assertThat(found.<Integer>getList("ranking.nodes.rankChange")).containsExactly(null, null, null);
    }

    @Test
    void a_rank_says_in_how_many_runs_it_could_be_had_and_never_lies_beyond_the_last() {
        JsonPath found = Ask.data("{ ranking(edition: \"2026\", rankedOnly: true, first: 250) { totalCount nodes {"
                + " rank rankLow rankHigh rankedShare intervalReason } } edition(slug: \"2026\") { warnings } }");
        int ranked = found.getInt("ranking.totalCount");
        assertThat(found.<Integer>getList("ranking.nodes.rankHigh")).allMatch(high -> high == null || high <= ranked);
        assertThat(found.<Number>getList("ranking.nodes.rankedShare"))
                .hasSize(ranked)
                .allMatch(share -> share.doubleValue() > 0 && share.doubleValue() <= 1);
        for (int i = 0; i < ranked; i++) {
            boolean enough = found.getDouble("ranking.nodes[" + i + "].rankedShare") >= 0.95;
            assertThat(found.<Integer>get("ranking.nodes[" + i + "].rankHigh") != null)
                    .isEqualTo(enough);
            assertThat(found.<String>get("ranking.nodes[" + i + "].intervalReason") == null)
                    .isEqualTo(enough);
        }
        assertThat(found.<String>getList("edition.warnings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edition: \"1999\"",
                "node: \"beauty\"",
                "group: \"giants\"",
                "filter: {group: \"region-atlantis\"}"
            })
    void what_there_is_not_is_refused_with_what_there_is(String argument) {
        JsonPath error = Ask.error("{ ranking(" + argument + ") { totalCount } }");
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).contains("found '");
    }

    @Test
    void the_methodology_says_what_it_measures_and_shows_its_files() {
        JsonPath found = Ask.data("{ methodology { key version summary nodes { key kind parent weight why limits }"
                + " files { path text } } edition { methodology { digest } methodologyDigest } }");
        assertThat(found.<String>getList("methodology.nodes.key")).contains("index", "small-state-leverage");
        assertThat(found.<String>getList("methodology.files.path")).contains("methodology.yaml");
        assertThat(found.getString("edition.methodology.digest"))
                .isEqualTo(found.getString("edition.methodologyDigest"));
    }

    @Test
    void what_costs_too_much_is_refused_before_it_is_fetched() {
        String all = "{ countries(first: 250) { nodes { institutions(first: 250) { nodes { accounts {"
                + " latestMetrics { metric { key } value } } } } } } }";
        JsonPath error = Ask.error(all);
        assertThat(error.getString("extensions.limit")).isEqualTo("cost");
        assertThat(error.getInt("extensions.found")).isGreaterThan(error.getInt("extensions.allowed"));
    }

    @Test
    void every_answer_says_what_it_cost() {
        int cost = Ask.send("{ countries(first: 10) { nodes { code name } } }", "en")
                .extract()
                .path("extensions.cost.requested");
        assertThat(cost).isEqualTo(1 + 10 * 3);
    }

    private static double number(@Nullable Object value) {
        return ((Number) requireNonNull(value)).doubleValue();
    }
}
