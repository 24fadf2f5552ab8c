package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ComparisonQueriesTest {

    @Test
    void countries_stand_side_by_side_in_the_order_asked_for() {
        JsonPath found = Ask.data("{ compareCountries(countries: [\"SE\", \"EST\", \"208\", \"XK\"]) { edition { slug }"
                + " countries { code } rows { node { key parent } spread cells { place behind contribution"
                + " effectiveWeight result { rank score status country { code } } } } } }");
        List<String> codes = List.of("SWE", "EST", "DNK", "XKX");
        assertThat(found.<String>getList("compareCountries.countries.code")).isEqualTo(codes);
        List<List<String>> cells = found.getList("compareCountries.rows.cells.result.country.code");
        assertThat(cells).hasSizeGreaterThan(15).allSatisfy(row -> assertThat(row)
                .isEqualTo(codes));
        for (List<Map<String, Object>> row : found.<List<Map<String, Object>>>getList("compareCountries.rows.cells")) {
            assertThat(row).allSatisfy(cell -> {
                boolean scored = ((Map<?, ?>) Objects.requireNonNull(cell.get("result"))).get("score") != null;
                assertThat(cell.get("place") != null).isEqualTo(scored);
                assertThat(cell.get("behind") != null).isEqualTo(scored);
            });
            if (row.stream().anyMatch(cell -> cell.get("place") != null)) {
                assertThat(row.stream().map(cell -> cell.get("place"))).contains(1);
            }
        }
    }

    @Test
    void contributions_add_up_to_the_score_above() {
        JsonPath found = Ask.data("{ compareCountries(countries: [\"EE\", \"FI\"]) { rows { node { key parent }"
                + " cells { contribution result { score } } } } }");
        List<Map<String, Object>> rows = found.getList("compareCountries.rows");
        double reach = found.getDouble("compareCountries.rows.find { it.node.key == 'reach' }.cells[0].result.score");
        double sum = rows.stream()
                .filter(row -> "reach".equals(((Map<?, ?>) Objects.requireNonNull(row.get("node"))).get("parent")))
                .map(row ->
                        ((Map<?, ?>) ((List<?>) Objects.requireNonNull(row.get("cells"))).get(0)).get("contribution"))
                .filter(Objects::nonNull)
                .mapToDouble(contribution -> ((Number) contribution).doubleValue())
                .sum();
        assertThat(sum).isCloseTo(reach, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "countries: [\"EE\"]",
                "countries: [\"EE\", \"EST\"]",
                "countries: []",
                "countries: [\"EE\", \"ZZ\"]",
                "countries: [\"EE\", \"FI\"], nodes: [\"beauty\"]",
                "countries: [\"EE\", \"FI\"], edition: \"1999\"",
                "countries: [\"AT\", \"BE\", \"BG\", \"HR\", \"CY\", \"CZ\", \"DK\", \"EE\", \"FI\", \"FR\", \"DE\"]"
            })
    void what_cannot_be_compared_is_refused(String arguments) {
        JsonPath error = Ask.error("{ compareCountries(" + arguments + ") { rows { spread } } }");
        assertThat(error.getString("extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).contains("found ");
    }

    @Test
    void moves_between_editions_add_up() {
        JsonPath found =
                Ask.data("{ compareEditions(from: \"2020\") { from { slug } to { slug } sameMethod node { key name }"
                        + " rankedInBoth entered left moves(first: 250) { totalCount nodes { kind before after change dueToData"
                        + " dueToMethod dueToMembership country { code } } } } }");
        List<Map<String, Object>> moves = found.getList("compareEditions.moves.nodes");
        assertThat(moves)
                .hasSize(found.getInt("compareEditions.rankedInBoth")
                        + found.getInt("compareEditions.entered")
                        + found.getInt("compareEditions.left"));
        assertThat(moves)
                .filteredOn(move -> "RANKED_IN_BOTH".equals(move.get("kind")))
                .allSatisfy(move -> {
                    assertThat(number(move, "change")).isEqualTo(number(move, "before") - number(move, "after"));
                    assertThat(number(move, "dueToData")
                                    + number(move, "dueToMethod")
                                    + number(move, "dueToMembership"))
                            .isEqualTo(number(move, "change"));
                });
        assertThat(moves.get(0).get("change")).isInstanceOf(Integer.class);
        assertThat(number(moves.get(0), "change")).isPositive();
    }

    @Test
    void the_ranks_of_a_comparison_are_the_published_ones() {
        JsonPath found = Ask.data("{ compareEditions(from: \"2022\", to: \"2024\", node: \"reach\") {"
                + " moves(filter: {codes: [\"EE\"]}) { nodes { before after } } }"
                + " a: ranking(edition: \"2022\", node: \"reach\", filter: {codes: [\"EE\"]}) { nodes { rank } }"
                + " b: ranking(edition: \"2024\", node: \"reach\", filter: {codes: [\"EE\"]}) { nodes { rank } } }");
        assertThat(found.getInt("compareEditions.moves.nodes[0].before")).isEqualTo(found.getInt("a.nodes[0].rank"));
        assertThat(found.getInt("compareEditions.moves.nodes[0].after")).isEqualTo(found.getInt("b.nodes[0].rank"));
    }

    @Test
    void the_later_edition_cannot_come_first() {
        assertThat(Ask.error("{ compareEditions(from: \"2024\", to: \"2020\") { entered } }")
                        .getString("message"))
                .isEqualTo("argument 'from': found '2024', expected the earlier edition, not one after 2020");
    }

    private static int number(Map<String, Object> move, String field) {
        return (Integer) Objects.requireNonNull(move.get(field));
    }
}
