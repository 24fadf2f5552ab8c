package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
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
        JsonPath found = Ask.data("{ small: ranking(filter: {smallStates: true}) { totalCount }"
                + " other: ranking(filter: {smallStates: false}) { totalCount } all: ranking { totalCount }"
                + " estonia: countries(filter: {smallStates: true, codes: [\"EE\", \"FR\"]}) { nodes { code } } }");
        assertThat(found.getInt("small.totalCount") + found.getInt("other.totalCount"))
                .isEqualTo(found.getInt("all.totalCount"));
        assertThat(found.<String>getList("estonia.nodes.code")).containsExactly("EST");
    }

    @Test
    void text_is_looked_for_in_the_clients_language_and_in_english() {
        String query = "{ ranking(filter: {text: \"%s\"}) { nodes { country { code } } } }";
        assertThat(Ask.data(query.formatted("allem"), "fr").<String>getList("ranking.nodes.country.code"))
                .containsExactly("DEU");
        assertThat(Ask.data(query.formatted("german"), "fr").<String>getList("ranking.nodes.country.code"))
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
                .contains("no edition before 2020");
    }
}
