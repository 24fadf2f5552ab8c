package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NodeQueriesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incidents(first: 1) { nodes { %s } } | incidents.nodes[0] | key date country { code }",
                "compareEditions(from: \"2022\", to: \"2024\", node: \"reach\") { moves(first: 1) { nodes { %s } } }"
                        + " | compareEditions.moves.nodes[0] | before after change country { code }",
                "compareCountries(countries: [\"EE\", \"LV\"], edition: \"2024\", nodes: [\"reach\", \"openness\"]) { %s }"
                        + " | compareCountries | edition { slug } countries { code } rows { node { key } }",
                "compareCountries(countries: [\"LV\", \"EE\"]) { %s }"
                        + " | compareCountries | edition { slug } countries { code } rows { node { key } }",
                "missionNetwork { links(first: 1, sender: \"FR\") { nodes { %s } } }"
                        + " | missionNetwork.links.nodes[0] | missions mutual sender { code } host { code }",
                "missionNetwork { centralities(first: 1) { nodes { %s } } }"
                        + " | missionNetwork.centralities.nodes[0] | asOf eigenvector country { code }",
                "country(code: \"SG\") { missionCentrality { %s } }"
                        + " | country.missionCentrality | asOf eigenvector country { code }",
                "treaties { %s } | treaties[0] | key name",
                "country(code: \"SG\") { result(node: \"reach\") { %s } } | country.result | rank score",
            })
    void is_fetched_again_as_it_was(String query, String path, String fields) {
        JsonPath found = Ask.data("{ " + query.formatted("__typename id " + fields) + " }");
        String type = found.getString(path + ".__typename");
        Object again = Ask.data("{ node(id: \"" + found.getString(path + ".id") + "\") { ... on " + type
                        + " { __typename id " + fields + " } } }")
                .get("node");
        assertThat(again).isNotNull().isEqualTo(found.get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country:EE",
                "result:2024/01/EST/reach",
                "result:2024/1/EST",
                "rank_move:2022/1/2024/1/index/XXX",
                "rank_move:2024/1/2022/1/index/EST",
                "rank_move:2022/x/2024/1/index/EST",
                "country_comparison:2024/1/EST/*",
                "country_comparison:2024/1/EST,LVA/nope",
                "country_comparison:2024/1/EST,LVA",
                "mission_link:2026-02-30/FRA/DEU",
                "mission_link:2026-01-01/FRA/FRA",
                "mission_centrality:yesterday/FRA",
                "mission_centrality:1900-01-01/FRA",
                "relation:LIKES/2024-01-01/mfa-est/mfa-fra/x",
                "relation_centrality:FOLLOWS/2024-01-01/nobody-at-all",
                "incident:Nothing Like A Key",
            })
    void an_id_that_was_not_given_out_finds_nothing(String plain) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(Ask.data("{ node(id: \"" + id + "\") { id } }").<Object>get("node"))
                .isNull();
    }

    @Test
    void ids_of_links_and_positions_tell_days_apart() {
        JsonPath found = Ask.data("{ missionNetwork { dates } }");
        List<String> dates = found.getList("missionNetwork.dates");
        JsonPath both = Ask.data("{ old: missionNetwork(asOf: \"" + dates.get(0)
                + "\") { centralities(last: 1) { nodes { id country { code } } } } new: missionNetwork {"
                + " centralities(first: 250) { nodes { id country { code } } } } }");
        String code = both.getString("old.centralities.nodes[0].country.code");
        assertThat(both.<String>getList("new.centralities.nodes.findAll { it.country.code == '" + code + "' }.id"))
                .doesNotContain(both.getString("old.centralities.nodes[0].id"));
    }
}
