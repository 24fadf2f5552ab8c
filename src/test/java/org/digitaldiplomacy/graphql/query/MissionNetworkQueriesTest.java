package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The network of embassies as clients ask for it, on the bundled lists. */
@QuarkusTest
class MissionNetworkQueriesTest {

    @Test
    void the_network_has_a_day_and_the_most_central_come_first() {
        JsonPath found = Ask.data(
                "{ missionNetwork(asOf: \"2022-12-31\") { asOf dates countryCount linkCount density"
                        + " reciprocity modularity centralities(first: 3) { totalCount nodes { eigenvector country { code } } } } }");

        assertThat(found.getString("missionNetwork.asOf")).isEqualTo("2022-11-16");
        assertThat(found.getInt("missionNetwork.countryCount"))
                .isEqualTo(found.getInt("missionNetwork.centralities.totalCount"))
                .isEqualTo(200);
        assertThat(found.getFloat("missionNetwork.centralities.nodes[0].eigenvector"))
                .isEqualTo(1);
        assertThat(found.getString("missionNetwork.centralities.nodes[0].country.code"))
                .isEqualTo("USA");
    }

    @Test
    void communities_hold_every_country_once() {
        JsonPath found = Ask.data("{ missionNetwork { countryCount communities { number size countries { code } } } }");
        List<List<String>> members = found.getList("missionNetwork.communities.countries.code");
        List<String> all = members.stream().flatMap(List::stream).toList();

        assertThat(all).doesNotHaveDuplicates().hasSize(found.getInt("missionNetwork.countryCount"));
        assertThat(found.<Integer>getList("missionNetwork.communities.number")).startsWith(1, 2);
    }

    @Test
    void links_are_narrowed_by_sender_and_host_and_paged() {
        JsonPath found =
                Ask.data("{ missionNetwork { both: links(sender: \"EE\", host: \"LVA\") { nodes { missions mutual"
                        + " date sender { code } host { code } source { key } } } all: links(sender: \"EST\", first: 2)"
                        + " { totalCount pageInfo { endCursor hasNextPage } } } }");

        assertThat(found.getList("missionNetwork.both.nodes")).hasSize(1);
        assertThat(found.getBoolean("missionNetwork.both.nodes[0].mutual")).isTrue();
        assertThat(found.getString("missionNetwork.both.nodes[0].date")).isEqualTo("2022-11-16");
        assertThat(found.getString("missionNetwork.both.nodes[0].source.key"))
                .isEqualTo("database-of-embassies-2022-11-16");
        assertThat(found.getInt("missionNetwork.all.totalCount")).isGreaterThan(30);
        assertThat(found.getBoolean("missionNetwork.all.pageInfo.hasNextPage")).isTrue();
    }

    @Test
    void a_country_has_its_place_and_its_place_before() {
        JsonPath found = Ask.data("{ country(code: \"USA\") { now: missionCentrality { asOf hosts senders since(asOf:"
                + " \"2022-11-16\") { asOf hosts } } then: missionCentrality(asOf: \"2022-11-16\") { hosts }"
                + " never: missionCentrality(asOf: \"2020-01-01\") { hosts } } }");

        assertThat(found.getString("country.now.asOf")).isEqualTo("2026-04-06");
        assertThat(found.getInt("country.then.hosts"))
                .isEqualTo(found.getInt("country.now.since.hosts"))
                .isNotEqualTo(found.getInt("country.now.hosts"));
        assertThat(found.<Object>get("country.never")).isNull();
    }

    @Test
    void the_queries_of_the_page_on_networks_are_answered_without_errors() throws IOException {
        String page = Files.readString(Path.of("docs", "networks.md"));
        List<String> queries = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(queries)
                .hasSizeGreaterThan(3)
                .allSatisfy(query -> assertThat(Ask.data(query).<Object>get()).isNotNull());
    }

    @Test
    void before_the_first_list_there_is_no_network() {
        assertThat(Ask.data("{ missionNetwork(asOf: \"2020-01-01\") { linkCount } }")
                        .<Object>get("missionNetwork"))
                .isNull();
    }

    @Test
    void what_the_package_does_not_hold_is_empty_and_no_error() {
        JsonPath found = Ask.data("{ relationNetwork { linkCount } institution(key: \"mfa-est\") {"
                + " relationCentrality { inDegree } incidents { totalCount nodes { name } } } }");

        assertThat(found.<Object>get("relationNetwork")).isNull();
        assertThat(found.<Object>get("institution.relationCentrality")).isNull();
        assertThat(found.getInt("institution.incidents.totalCount")).isZero();
    }

    @Test
    void incidents_come_with_kind_victim_and_attribution_and_no_confidence_that_nobody_stated() {
        JsonPath found = Ask.data("{ incidents(kinds: [MISSION_ATTACK], first: 250) { totalCount nodes { kind name"
                + " confidence description attributedTo { code } country { code } source { key } } }"
                + " country(code: \"EST\") { incidents { totalCount nodes { country { code } } } } }");

        assertThat(found.getInt("incidents.totalCount")).isEqualTo(46);
        assertThat(found.<String>getList("incidents.nodes.name"))
                .allMatch(name -> name.endsWith("against embassies or other state targets"));
        assertThat(found.<Object>getList("incidents.nodes.confidence")).containsOnlyNulls();
        assertThat(found.<String>getList("incidents.nodes.findAll { it.attributedTo }.description"))
                .isNotEmpty()
                .allMatch(text -> text.contains("Suspected initiator, as recorded: "));
        assertThat(found.<String>getList("incidents.nodes.source.key")).containsOnly("eurepoc-incidents-2023-12");
        assertThat(found.<String>getList("country.incidents.nodes.country.code"))
                .hasSize(found.getInt("country.incidents.totalCount"))
                .containsOnly("EST");
    }
}
