package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.digitaldiplomacy.graphql.view.DataTable;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelQueriesTest {

    private static final String LABELS = " { name region { name } result { node { name } explain { key name unit } }"
            + " ministries { kindName accounts { platform { key name url } latestMetrics { metric { key name unit } } } }"
            + " treatyActions { treaty { key name } } }";

    @Test
    void the_language_of_the_root_reaches_everything_below() {
        JsonPath found = Ask.data("{ country(code: \"DE\", language: \"fr\")" + LABELS + " }");
        assertThat(found.getString("country.name")).isEqualTo("Allemagne");
        assertThat(found.getString("country.region.name")).isEqualTo("Europe");
        assertThat(found.getString("country.result.node.name")).isEqualTo("Indice de diplomatie numérique");
        assertThat(found.getString("country.result.explain.find { it.key == 'internet-users' }.name"))
                .isEqualTo("Personnes en ligne");
        assertThat(found.getString("country.result.explain.find { it.key == 'internet-users' }.unit"))
                .isEqualTo("% de la population");
        assertThat(found.getString("country.ministries[0].kindName")).isEqualTo("Ministère des Affaires étrangères");
    }

    @Test
    void the_header_does_so_too_and_an_argument_goes_before_it() {
        JsonPath found = Ask.data(
                "{ spanish: country(code: \"DE\")" + LABELS
                        + " french: country(code: \"DE\", language: \"fr\") { name }"
                        + " own: country(code: \"DE\") { name(language: \"it\") } }",
                "es");
        assertThat(found.getString("spanish.name")).isEqualTo("Alemania");
        assertThat(found.getString("spanish.result.node.name")).contains("diplomacia digital");
        assertThat(found.getString("french.name")).isEqualTo("Allemagne");
        assertThat(found.getString("own.name")).isEqualTo("Germania");
    }

    @Test
    void a_language_of_the_cldr_has_countries_and_regions_named_and_sorted_in_it() {
        JsonPath found = Ask.data("{ countries(language: \"ar\", first: 3) { nodes { name region { name } } }"
                + " country(code: \"EG\", language: \"ar\") { region { name } result { node { name } } } }");
        assertThat(found.<String>getList("countries.nodes.name"))
                .allMatch(name -> Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.ARABIC);
        assertThat(found.getString("country.region.name")).isEqualTo("أفريقيا");
        assertThat(found.getString("country.result.node.name")).isEqualTo("Digital Diplomacy Index");
    }

    @Test
    void answers_say_in_which_languages_their_names_are() {
        for (int asked = 0; asked < 2; asked++) {
            assertThat(languages("{ country(code: \"EE\") { name } }", "fr-FR, en;q=0.5"))
                    .isEqualTo("fr-FR");
            assertThat(languages(
                            "{ a: country(code: \"EE\", language: \"ar\") { name } b: country(code: \"EE\") { region {"
                                    + " name } } }",
                            "es"))
                    .isEqualTo("ar, es");
            assertThat(languages("{ country(code: \"EE\") { code } }", "es")).isNull();
        }
    }

    private static @Nullable String languages(String query, String accepted) {
        return Ask.send(query, accepted).extract().header("Content-Language");
    }

    @Test
    void english_names_are_those_of_the_data() {
        JsonPath found =
                Ask.data("{ groups { key name } country(code: \"NZ\", language: \"en-NZ\") { subregion { name } } }");
        assertThat(found.getString("country.subregion.name")).isEqualTo("Australia and New Zealand");
        assertThat(found.getString("groups.find { it.key == 'subregion-north-america' }.name"))
                .isEqualTo("North America");
    }

    @Test
    void each_table_of_the_index_is_one_that_clients_can_name() {
        assertThat(DataTable.values())
                .extracting(DataTable::inPackage)
                .containsExactlyInAnyOrderElementsOf(
                        Tables.all().stream().map(Table::name).toList());
    }

    @Test
    void reasons_are_told_in_the_language_asked_for() {
        String reason =
                "{ country(code: \"XK\", language: \"%s\") { result(node: \"cyber-resilience\") { reason reasonCode } } }";
        assertThat(Ask.data(reason.formatted("fr")).getString("country.result.reason"))
                .isNotEqualTo(Ask.data(reason.formatted("en")).getString("country.result.reason"))
                .contains(" de ");
    }

    @Test
    void platforms_and_metrics_can_be_looked_up() {
        JsonPath found = Ask.data("{ platforms { key name url } metrics { key name unit } }");
        assertThat(found.getString("platforms.find { it.key == 'vk' }.name")).isEqualTo("VK");
        assertThat(found.<String>getList("platforms.url")).doesNotContainNull();
        assertThat(found.<String>getList("metrics.key"))
                .contains("followers", "posts")
                .isSorted();
        assertThat(found.<String>getList("metrics.unit")).doesNotContainNull();
    }

    @Test
    void results_and_treaties_are_fetched_again_by_their_ids() {
        JsonPath found = Ask.data("{ ranking(first: 1, node: \"reach\") { nodes { id rank country { code } } }"
                + " treaties { id key actions { action country { code } } } }");
        String result = found.getString("ranking.nodes[0].id");
        String treaty = found.getString("treaties[0].id");
        JsonPath again = Ask.data("{ nodes(ids: [\"" + result + "\", \"nothing\", \"" + treaty + "\"]) { id"
                + " ... on CountryResult { rank country { code } node { key } } ... on Treaty { key } } }");
        assertThat(again.<Object>get("nodes[1]")).isNull();
        assertThat(again.getString("nodes[0].id")).isEqualTo(result);
        assertThat(again.getString("nodes[0].country.code"))
                .isEqualTo(found.getString("ranking.nodes[0].country.code"));
        assertThat(again.getString("nodes[0].node.key")).isEqualTo("reach");
        assertThat(again.getString("nodes[2].key")).isEqualTo(found.getString("treaties[0].key"));
        assertThat(found.<List<String>>getList("treaties.actions.action").get(0))
                .isNotEmpty();
    }

    @Test
    void ranks_among_a_group_are_told_beside_those_among_all() {
        JsonPath found =
                Ask.data("{ ranking(group: \"region-africa\", rankedOnly: true, first: 250) { totalCount nodes {"
                        + " rank rankIn(group: \"region-africa\") { rank of } } } country(code: \"SG\") { result {"
                        + " rank rankIn { rank of rankLow rankHigh } } } france: country(code: \"FR\") { result {"
                        + " rankIn { rank } } } }");
        List<Integer> ranks = found.getList("ranking.nodes.rankIn.rank");
        assertThat(ranks).isSorted().startsWith(1);
        assertThat(found.<Integer>getList("ranking.nodes.rankIn.of")).containsOnly(found.getInt("ranking.totalCount"));
        assertThat(found.getInt("country.result.rankIn.rank")).isLessThan(found.getInt("country.result.rank"));
        assertThat(found.getInt("country.result.rankIn.rankLow")).isPositive();
        assertThat(found.<Object>get("france.result.rankIn")).isNull();
    }
}
