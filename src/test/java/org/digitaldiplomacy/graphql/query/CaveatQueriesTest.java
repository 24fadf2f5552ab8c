package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CaveatQueriesTest {

    private static final String HOSTS = "explain.find { it.key == 'mission-host-countries' }.caveats";

    @ParameterizedTest
    @CsvSource({
        "SGP, subregion-south-eastern-asia, 0.44",
        "EST, subregion-northern-europe, 0.78",
        "MDV, subregion-southern-asia, 0.57"
    })
    void a_step_tells_the_biases_of_its_data_of_all_countries_and_of_the_countrys_groups(
            String country, String group, String ratio) {
        JsonPath found = Ask.data("{ country(code: \"" + country + "\") { result { explain { key caveats { text"
                + " group { key } indicator { key } source { key } } } } } }");

        assertThat(found.<String>getList("country.result." + HOSTS + ".group.key"))
                .containsExactly(group);
        assertThat(found.<String>getList("country.result." + HOSTS + ".text").get(0))
                .contains("kept by volunteers", "Spearman 0.92", "0.63");
        assertThat(found.<String>getList("country.result." + HOSTS + ".text").get(1))
                .contains(ratio);
        assertThat(found.<String>getList("country.result." + HOSTS + ".indicator.key"))
                .containsOnly("mission-host-countries");
        assertThat(found.<String>getList("country.result." + HOSTS + ".source.key"))
                .containsOnly("missions-compared-2026-11");
        assertThat(found.<List<?>>getList(
                        "country.result.explain.findAll { it.node != 'mission-host-countries' }.caveats"))
                .isNotEmpty()
                .containsOnly(List.of());
    }

    @Test
    void a_country_of_no_such_group_has_the_general_caveat_alone() {
        JsonPath found = Ask.data("{ country(code: \"KEN\") { caveats { group { key } indicator { key } }"
                + " result(edition: \"2022\") { explain { key caveats { text } } } } }");

        assertThat(found.<String>getList("country.caveats.indicator.key"))
                .containsExactly("mission-host-countries", "missions");
        assertThat(found.<String>getList("country.caveats.group")).containsOnlyNulls();
        assertThat(found.<String>getList("country.result." + HOSTS)).hasSize(1);
    }

    @Test
    void a_scenario_and_a_methodology_tell_them_too() {
        JsonPath found = Ask.data("{ indicator(key: \"internet-users\") { caveats { text } }"
                + " methodology { nodes { key caveats { text } } }"
                + " scenario(changes: {}) { ranking(first: 1) { nodes {"
                + " explain { key caveats { text } } } } } }");

        assertThat(found.<String>getList("indicator.caveats")).isEmpty();
        assertThat(found.<String>getList("methodology.nodes.find { it.key == 'mission-host-countries' }.caveats"))
                .hasSize(9);
        assertThat(found.<String>getList("scenario.ranking.nodes[0]." + HOSTS)).isNotEmpty();
    }
}
