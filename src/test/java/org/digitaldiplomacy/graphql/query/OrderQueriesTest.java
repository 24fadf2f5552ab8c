package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists run in the order asked for, whichever way they are paged through. */
@QuarkusTest
class OrderQueriesTest {

    @ParameterizedTest
    @CsvSource({
        "countries, orderBy: NAME",
        "countries, orderBy: POPULATION direction: DESCENDING",
        "countries, orderBy: AREA",
        "countries, orderBy: CODE direction: DESCENDING",
        "ranking, orderBy: RANK_CHANGE direction: DESCENDING since: \"2020\"",
        "ranking, orderBy: RANK direction: DESCENDING",
        "ranking, orderBy: POPULATION",
        "ranking, orderBy: NAME direction: DESCENDING",
        "ranking, orderBy: COVERAGE"
    })
    void pages_of_every_order_are_the_whole_list(String field, String order) {
        String node = field.equals("countries") ? "code" : "country { code }";
        String code = field.equals("countries") ? "code" : "country.code";
        JsonPath whole = Ask.data("{ " + field + "(" + order + " first: 250) { totalCount nodes { " + node + " } } }");
        List<String> paged = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            JsonPath page = Ask.data("{ " + field + "(" + order + " first: 70" + after + ") { nodes { " + node
                    + " } pageInfo { hasNextPage endCursor } } }");
            paged.addAll(page.getList(field + ".nodes." + code));
            more = page.getBoolean(field + ".pageInfo.hasNextPage");
            after = " after: \"" + page.getString(field + ".pageInfo.endCursor") + "\"";
        }
        assertThat(paged)
                .isEqualTo(whole.<String>getList(field + ".nodes." + code))
                .hasSize(whole.getInt(field + ".totalCount"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_one_order_is_refused_in_another() {
        String cursor = Ask.data("{ countries(first: 3) { pageInfo { endCursor } } }")
                .getString("countries.pageInfo.endCursor");
        for (String order : List.of("POPULATION", "CODE", "NAME, direction: DESCENDING")) {
            assertThat(Ask.error("{ countries(orderBy: " + order + ", after: \"" + cursor + "\") { totalCount } }")
                            .getString("extensions.code"))
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASCENDING", "DESCENDING"})
    void what_lacks_the_value_stands_last_either_way(String direction) {
        List<Object> people = Ask.data("{ countries(orderBy: POPULATION, direction: " + direction
                        + ", first: 250) { nodes { population { value } } } }")
                .getList("countries.nodes.population");
        int known = (int) people.stream().filter(Objects::nonNull).count();
        assertThat(known).isBetween(200, people.size() - 1);
        assertThat(people.subList(known, people.size())).containsOnlyNulls();
    }

    @Test
    void a_cursor_keeps_its_place_when_the_filter_changes() {
        String cursor = Ask.data("{ countries(orderBy: POPULATION, direction: DESCENDING, first: 1) {"
                        + " nodes { code } pageInfo { endCursor } } }")
                .getString("countries.pageInfo.endCursor");
        JsonPath found = Ask.data("{ countries(orderBy: POPULATION, direction: DESCENDING, first: 1, filter: {group:"
                + " \"region-africa\"}, after: \"" + cursor + "\") { nodes { code } } }");
        assertThat(found.getString("countries.nodes[0].code")).isEqualTo("NGA");
    }

    @Test
    void populations_bound_a_list_from_both_sides() {
        JsonPath found =
                Ask.data("{ countries(first: 250, filter: {populationAtLeast: 1000000, populationAtMost: 2000000})"
                        + " { nodes { population { value year source { key } } } }"
                        + " ranking(first: 250, filter: {populationAtMost: 500000, unMember: true}) { nodes { country {"
                        + " unMember population { value } } } } }");
        assertThat(found.<Number>getList("countries.nodes.population.value"))
                .isNotEmpty()
                .allSatisfy(people -> assertThat(people.doubleValue()).isBetween(1e6, 2e6));
        assertThat(found.<Number>getList("ranking.nodes.country.population.value"))
                .isNotEmpty()
                .allSatisfy(people -> assertThat(people.doubleValue()).isLessThanOrEqualTo(5e5));
        assertThat(found.<Boolean>getList("ranking.nodes.country.unMember")).containsOnly(true);
    }

    @Test
    void small_states_and_others_make_up_the_ranking() {
        JsonPath found = Ask.data(
                "{ small: ranking(filter: {group: \"small-states\"}) { totalCount }"
                        + " other: ranking(filter: {notGroup: \"small-states\"}) { totalCount } all: ranking { totalCount }"
                        + " estonia: countries(filter: {group: \"small-states\", codes: [\"EE\", \"FR\"]}) { nodes { code } } }");
        assertThat(found.getInt("small.totalCount") + found.getInt("other.totalCount"))
                .isEqualTo(found.getInt("all.totalCount"));
        assertThat(found.<String>getList("estonia.nodes.code")).containsExactly("EST");
    }

    @Test
    void text_is_looked_for_in_the_clients_language_and_in_english() {
        String query = "{ ranking(filter: {text: \"%s\"}) { nodes { country { code } } } }";
        assertThat(Ask.data(query.formatted("allem"), "fr").<String>getList("ranking.nodes.country.code"))
                .containsExactly("DEU");
        assertThat(Ask.data(query.formatted("germany"), "fr").<String>getList("ranking.nodes.country.code"))
                .containsExactly("DEU");
    }

    @Test
    void a_band_of_ranks_is_cut_from_both_ends() {
        assertThat(Ask.data("{ ranking(rankAtLeast: 11, rankAtMost: 20) { nodes { rank } } }")
                        .<Integer>getList("ranking.nodes.rank"))
                .hasSizeBetween(9, 12)
                .allSatisfy(rank -> assertThat(rank).isBetween(11, 20));
    }

    @Test
    void the_highest_climbers_come_first() {
        JsonPath found = Ask.data("{ ranking(orderBy: RANK_CHANGE, direction: DESCENDING, since: \"2022\", first: 20) {"
                + " nodes { rankChange(since: \"2022\") } } before: ranking(edition: \"2020\", orderBy: NAME, first: 1) {"
                + " nodes { rank } } }");
        assertThat(found.<Integer>getList("ranking.nodes.rankChange")).isSortedAccordingTo((a, b) -> b - a);
        assertThat(Ask.error("{ ranking(edition: \"2020\", orderBy: RANK_CHANGE) { totalCount } }")
                        .getString("message"))
                .contains("expected an edition before 2020, of which there is none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "COUNTRY", "KIND", "KEY"})
    void institutions_stand_in_the_order_asked_for_and_page_alike_from_both_ends(String order) {
        for (String direction : List.of("ASCENDING", "DESCENDING")) {
            String list =
                    "institutions(filter: {host: {codes: [\"BE\"]}}, orderBy: " + order + ", direction: " + direction;
            List<String> whole =
                    Ask.data("{ " + list + ", first: 250) { nodes { key } } }").getList("institutions.nodes.key");
            assertThat(whole).hasSizeGreaterThan(120).doesNotHaveDuplicates();
            assertThat(forward(list, whole.size())).isEqualTo(whole);
            assertThat(backward(list)).isEqualTo(whole.subList(whole.size() - 3, whole.size()));
        }
    }

    @Test
    void institutions_without_a_country_stand_last_either_way() {
        for (String direction : List.of("ASCENDING", "DESCENDING")) {
            JsonPath found = Ask.data("{ institutions(orderBy: COUNTRY, direction: " + direction
                    + ", last: 1) { nodes { country { code } } } }");
            assertThat(found.getString("institutions.nodes[0].country")).isNull();
        }
    }

    @Test
    void accounts_with_the_most_followers_come_first_and_page_on() {
        String list = "accounts(orderBy: METRIC, direction: DESCENDING, filter: {institutionKinds: [EMBASSY]}";
        JsonPath found = Ask.data("{ " + list
                + ", first: 40) { nodes { institution { kind } latestMetrics { metric { key } value }" + " } } }");
        List<Number> followers = found.getList(
                "accounts.nodes.collect { it.latestMetrics.find { m -> m.metric.key == 'followers' }.value }");
        assertThat(followers)
                .hasSize(40)
                .isSortedAccordingTo((a, b) -> Double.compare(b.doubleValue(), a.doubleValue()));
        assertThat(found.<String>getList("accounts.nodes.institution.kind")).containsOnly("EMBASSY");
        JsonPath ids = Ask.data("{ all: " + list + ", first: 40) { nodes { id } } one: " + list
                + ", first: 15) { nodes { id } pageInfo { endCursor } } }");
        List<String> all = ids.getList("all.nodes.id");
        JsonPath next = Ask.data("{ " + list + ", first: 25, after: \"" + ids.getString("one.pageInfo.endCursor")
                + "\") { nodes { id } } }");
        assertThat(next.<String>getList("accounts.nodes.id")).isEqualTo(all.subList(15, 40));
        assertThat(Ask.data("{ accounts(orderBy: METRIC, last: 1) { nodes { latestMetrics { value } } } }")
                        .<Object>getList("accounts.nodes[0].latestMetrics"))
                .isEmpty();
    }

    @Test
    void ordering_by_followers_costs_what_it_takes() {
        for (Map.Entry<String, Integer> cost :
                Map.of("METRIC", 2_007, "HANDLE", 7).entrySet()) {
            int requested = Ask.send(
                            "{ accounts(orderBy: " + cost.getKey() + ", first: 3) { nodes { handle } } }", "en")
                    .extract()
                    .path("extensions.cost.requested");
            assertThat(requested).isEqualTo(cost.getValue());
        }
    }

    @Test
    void a_platform_that_there_is_not_is_refused_with_the_closest() {
        assertThat(Ask.error("{ accounts(filter: {platforms: [\"facebok\"]}) { totalCount } }")
                        .getString("message"))
                .contains("did you mean 'facebook'?");
    }

    @Test
    void a_long_series_of_measurements_comes_in_pages() {
        JsonPath found = Ask.data(
                "{ accounts(orderBy: METRIC, direction: DESCENDING, first: 1) { nodes {"
                        + " all: metrics(metric: \"followers\", first: 250) { totalCount nodes { date } }"
                        + " last: metrics(metric: \"followers\", last: 1) { nodes { date } pageInfo { hasPreviousPage } } } } }");
        List<String> dates = found.getList("accounts.nodes[0].all.nodes.date");
        assertThat(dates)
                .hasSize(found.getInt("accounts.nodes[0].all.totalCount"))
                .isSorted();
        assertThat(found.getString("accounts.nodes[0].last.nodes[0].date")).isEqualTo(dates.get(dates.size() - 1));
    }

    @Test
    void results_can_be_narrowed_to_a_status_and_show_what_they_are_made_of() {
        JsonPath found = Ask.data("{ gaps: ranking(statuses: [NOT_RANKED], first: 250) { nodes { status reason } }"
                + " reach: ranking(node: \"reach\", first: 1) { nodes { score contributions { key contribution } } }"
                + " edition { dimensions { key kind } } }");
        assertThat(found.<String>getList("gaps.nodes.status")).isNotEmpty().containsOnly("NOT_RANKED");
        assertThat(found.<String>getList("gaps.nodes.reason")).doesNotContainNull();
        double sum = found.<Number>getList("reach.nodes[0].contributions.contribution").stream()
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .sum();
        assertThat(sum).isCloseTo(found.getDouble("reach.nodes[0].score"), within(1e-4));
        assertThat(found.<String>getList("edition.dimensions.key"))
                .containsExactly("reach", "openness", "cyber-resilience", "small-state-leverage");
    }

    @Test
    void ministries_of_a_region_stand_by_what_their_accounts_are_measured_at() {
        JsonPath found = Ask.data("{ ministries(filter: {country: {group: \"region-europe\"}, hasAccounts: true},"
                + " orderBy: METRIC, metric: \"followers\", direction: DESCENDING, first: 30) { totalCount nodes {"
                + " country { region { key } } accounts { latestMetrics(metrics: [\"followers\"]) { metric { key } value"
                + " periodStart } } } } without: ministries(filter: {country: {group: \"region-europe\"},"
                + " hasAccounts: false}) { totalCount } all: ministries(filter: {country: {group: \"region-europe\"}}) {"
                + " totalCount } }");
        assertThat(found.getInt("ministries.totalCount") + found.getInt("without.totalCount"))
                .isEqualTo(found.getInt("all.totalCount"));
        assertThat(found.<String>getList("ministries.nodes.country.region.key")).containsOnly("region-europe");
        List<Double> sums =
                found.<List<List<Map<String, Object>>>>getList("ministries.nodes.accounts.latestMetrics").stream()
                        .map(accounts -> accounts.stream()
                                .flatMap(List::stream)
                                .peek(measured ->
                                        assertThat(measured.get("metric")).isEqualTo(Map.of("key", "followers")))
                                .mapToDouble(measured -> Objects.requireNonNull((Number) measured.get("value"))
                                        .doubleValue())
                                .sum())
                        .toList();
        assertThat(sums).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sums.get(0)).isPositive();
    }

    @Test
    void accounts_and_ministries_stand_by_a_measure_and_page_on() {
        String list = "accounts(orderBy: METRIC, metric: \"follower-growth-rate\", direction: DESCENDING,"
                + " filter: {platforms: [\"x\"]}";
        String growth = "analytics(measures: [\"follower-growth-rate\"]) { value }";
        JsonPath found = Ask.data("{ " + list + ", first: 60) { nodes { handle " + growth
                + " } } one: " + list + ", first: 20) { pageInfo { endCursor } } ministries(orderBy: METRIC,"
                + " metric: \"follower-growth-rate\", direction: DESCENDING, first: 30) { nodes { " + growth
                + " } } }");
        assertThat(known(found, "accounts")).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(known(found, "ministries")).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
        JsonPath next = Ask.data("{ " + list + ", first: 40, after: \"" + found.getString("one.pageInfo.endCursor")
                + "\") { nodes { handle } } }");
        assertThat(next.<String>getList("accounts.nodes.handle"))
                .isEqualTo(found.<String>getList("accounts.nodes.handle").subList(20, 60));
        assertThat(Ask.error("{ accounts(orderBy: METRIC, metric: \"follower-growth\", first: 1, after: \""
                                + found.getString("one.pageInfo.endCursor") + "\") { totalCount } }")
                        .getString("message"))
                .startsWith("argument 'after'");
    }

    private static List<Double> known(JsonPath found, String list) {
        return found.<List<Map<String, Object>>>getList(list + ".nodes.analytics").stream()
                .map(figures -> (Number) figures.get(0).get("value"))
                .filter(Objects::nonNull)
                .map(Number::doubleValue)
                .toList();
    }

    @Test
    void a_metric_that_is_none_is_refused_with_the_closest_metric_or_measure() {
        assertThat(Ask.error("{ ministries(orderBy: METRIC, metric: \"follower-growth-rat\") { totalCount } }")
                        .getString("message"))
                .contains("'follower-growth-rat'", "did you mean 'follower-growth-rate'?");
    }

    @Test
    void lists_tell_how_far_data_reach() {
        JsonPath found =
                Ask.data("{ accounts(filter: {institutionKinds: [EMBASSY]}, first: 250) { totalCount coverage {"
                        + " countries withAccounts measured oldest newest } } ministries(first: 250) { totalCount nodes {"
                        + " country { code } accounts { latestMetrics { date } } } coverage { countries withAccounts measured"
                        + " newest } } none: institutions(filter: {text: \"no such name at all\"}) { coverage { countries"
                        + " withAccounts measured oldest } } country(code: \"EE\") { accounts(platforms: [\"x\"]) { totalCount"
                        + " coverage { countries measured } } } }");
        assertThat(found.getInt("accounts.coverage.measured"))
                .isPositive()
                .isLessThanOrEqualTo(found.getInt("accounts.totalCount"));
        assertThat(found.getString("accounts.coverage.oldest"))
                .isLessThanOrEqualTo(found.getString("accounts.coverage.newest"));
        List<List<Map<String, List<Map<String, String>>>>> accounts = found.getList("ministries.nodes.accounts");
        assertThat(found.getInt("ministries.totalCount")).isEqualTo(accounts.size());
        assertThat(found.getInt("ministries.coverage.withAccounts"))
                .isEqualTo((int) accounts.stream().filter(own -> !own.isEmpty()).count());
        assertThat(found.getInt("ministries.coverage.measured")).isEqualTo((int) accounts.stream()
                .filter(own -> own.stream().anyMatch(account -> !account.getOrDefault("latestMetrics", List.of())
                        .isEmpty()))
                .count());
        assertThat(found.getInt("ministries.coverage.countries"))
                .isEqualTo((int) found.<String>getList("ministries.nodes.country.code").stream()
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
        assertThat(found.<Map<String, Object>>get("none.coverage"))
                .containsEntry("countries", 0)
                .containsEntry("withAccounts", 0)
                .containsEntry("measured", 0)
                .containsEntry("oldest", null);
        assertThat(found.getInt("country.accounts.coverage.countries")).isEqualTo(1);
    }

    @Test
    void institutions_are_found_by_the_platforms_of_their_accounts_and_by_when_these_were_measured() {
        JsonPath found = Ask.data("{ x: institutions(filter: {platforms: [\"x\"]}, first: 250) { nodes { accounts {"
                + " platform { key } } } } never: institutions(filter: {measuredSince: \"2099-01-01\"}) { totalCount }"
                + " once: accounts(filter: {measuredSince: \"2015-01-01\", platforms: [\"facebook\"]}) { totalCount }"
                + " ever: accounts(filter: {platforms: [\"facebook\"]}) { totalCount } }");
        assertThat(found.<List<String>>getList("x.nodes.accounts.platform.key"))
                .isNotEmpty()
                .allSatisfy(keys -> assertThat(keys).contains("x"));
        assertThat(found.getInt("never.totalCount")).isZero();
        assertThat(found.getInt("once.totalCount")).isPositive().isLessThan(found.getInt("ever.totalCount"));
    }

    private static List<String> forward(String list, int size) {
        List<String> keys = new ArrayList<>();
        String after = "";
        while (keys.size() < size) {
            JsonPath page =
                    Ask.data("{ " + list + ", first: 90" + after + ") { nodes { key } pageInfo { endCursor } } }");
            keys.addAll(page.getList("institutions.nodes.key"));
            after = ", after: \"" + page.getString("institutions.pageInfo.endCursor") + "\"";
        }
        return keys;
    }

    private static List<String> backward(String list) {
        JsonPath end = Ask.data("{ " + list + ", last: 1) { nodes { key } pageInfo { startCursor } } }");
        JsonPath page = Ask.data("{ " + list + ", last: 2, before: \""
                + end.getString("institutions.pageInfo.startCursor") + "\") { nodes { key } } }");
        List<String> keys = new ArrayList<>(page.<String>getList("institutions.nodes.key"));
        keys.addAll(end.getList("institutions.nodes.key"));
        return keys;
    }
}
