package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CountryQueriesTest {

    @ParameterizedTest
    @CsvSource({"EE, EST", "est, EST", "233, EST", "NA, NAM", "004, AFG", "XK, XKX"})
    void a_country_is_found_by_any_of_its_codes(String code, String expected) {
        assertThat(Ask.data("{ country(code: \"" + code + "\") { code } }").getString("country.code"))
                .isEqualTo(expected);
    }

    @Test
    void an_unknown_code_finds_nothing_and_is_no_error() {
        assertThat(Ask.data("{ country(code: \"ZZZ\") { code } }").getString("country"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"de, Deutschland", "fr, Allemagne", "ar, ألمانيا", "zh-Hant, 德國", "ja, ドイツ"})
    void names_come_in_the_language_asked_for_or_preferred(String language, String expected) {
        String asked = "{ country(code: \"DE\") { name(language: \"" + language + "\") } }";
        assertThat(Ask.data(asked).getString("country.name")).isEqualTo(expected);
        assertThat(Ask.data("{ country(code: \"DE\") { name } }", "xx, " + language + ";q=0.8")
                        .getString("country.name"))
                .isEqualTo(expected);
    }

    @Test
    void a_malformed_language_is_refused_as_an_argument_and_ignored_in_the_header() {
        assertThat(Ask.error("{ country(code: \"DE\") { name(language: \"1$\") } }")
                        .getString("extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
        assertThat(Ask.data("{ country(code: \"DE\") { name } }", ";;q=x,").getString("country.name"))
                .isEqualTo("Germany");
    }

    @Test
    void pages_forward_and_backward_together_are_the_whole_list_in_the_same_order() {
        String all = "{ countries(first: 250) { totalCount nodes { code } } }";
        JsonPath whole = Ask.data(all);
        List<String> codes = whole.getList("countries.nodes.code");
        assertThat(codes).hasSize(whole.getInt("countries.totalCount")).doesNotHaveDuplicates();
        assertThat(pages("first: 60", "after", "endCursor", "hasNextPage")).isEqualTo(codes);
        List<String> backward = pages("last: 60", "before", "startCursor", "hasPreviousPage");
        assertThat(backward).isEqualTo(codes);
    }

    private static List<String> pages(String size, String cursorArgument, String cursorField, String more) {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        boolean hasMore = true;
        while (hasMore) {
            JsonPath page = Ask.data("{ countries(" + size + cursor + ") { nodes { code } pageInfo { " + cursorField
                    + " " + more + " } } }");
            List<String> found = page.getList("countries.nodes.code");
            codes.addAll(cursorArgument.equals("after") ? codes.size() : 0, found);
            hasMore = page.getBoolean("countries.pageInfo." + more);
            cursor = ", " + cursorArgument + ": \"" + page.getString("countries.pageInfo." + cursorField) + "\"";
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first: 0",
                "first: 251",
                "first: 1, last: 1",
                "first: 1, before: \"QUxC\"",
                "after: \"QUxC\", last: 1",
                "after: \"nonsense\""
            })
    void page_arguments_that_make_no_sense_are_refused(String arguments) {
        assertThat(Ask.error("{ countries(" + arguments + ") { totalCount } }").getString("extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void filters_narrow_the_list() {
        JsonPath found = Ask.data("{ countries(filter: {group: \"region-europe\", unMember: false}, first: 250) {"
                + " nodes { code unMember region { key } } } }");
        assertThat(found.<String>getList("countries.nodes.code"))
                .contains("XKX", "VAT")
                .doesNotContain("EST");
        assertThat(found.<String>getList("countries.nodes.region.key")).containsOnly("region-europe");
        assertThat(Ask.data("{ countries(filter: {codes: [\"EE\", \"NAM\"]}) { nodes { code } } }")
                        .<String>getList("countries.nodes.code"))
                .containsExactly("EST", "NAM");
    }

    @Test
    void one_field_under_two_aliases_with_other_arguments_has_two_answers() {
        JsonPath found = Ask.data("{ countries(filter: {codes: [\"FR\", \"DE\"]}) { nodes { code"
                + " a: institutions(kinds: [EMBASSY], first: 250) { nodes { kind } }"
                + " b: institutions(kinds: [CONSULATE_GENERAL], first: 250) { nodes { kind } }"
                + " one: institutions(first: 1) { nodes { key } } } } }");
        for (int i = 0; i < 2; i++) {
            String country = "countries.nodes[" + i + "].";
            assertThat(found.<String>getList(country + "a.nodes.kind"))
                    .hasSizeGreaterThan(5)
                    .containsOnly("EMBASSY");
            assertThat(found.<String>getList(country + "b.nodes.kind")).containsOnly("CONSULATE_GENERAL");
            assertThat(found.<String>getList(country + "one.nodes.key")).hasSize(1);
        }
    }

    @Test
    void ministries_come_with_their_accounts_and_latest_metrics() {
        JsonPath found = Ask.data(
                "{ ministries(first: 250) { totalCount nodes { country { code } source { key }"
                        + " accounts { platform { key } handle latestMetrics { metric { key } value date source { citation } } } } } }");
        List<List<List<Object>>> metrics = found.getList("ministries.nodes.accounts.latestMetrics");
        assertThat(found.getInt("ministries.totalCount")).isGreaterThan(100);
        assertThat(metrics.stream().flatMap(List::stream).flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.toString()).contains("citation"));
    }

    @Test
    void everything_with_a_global_id_is_found_again_by_it() {
        JsonPath ids = Ask.data("{ country(code: \"EE\") { id region { id } source { id } ministries { id } }"
                + " accounts(first: 1) { nodes { id } } indicators { id } editions { id methodology { id } } }");
        List<String> all = new ArrayList<>(List.of(
                ids.getString("country.id"),
                ids.getString("country.region.id"),
                ids.getString("country.source.id"),
                ids.getString("accounts.nodes[0].id"),
                ids.getString("indicators[0].id"),
                ids.getString("editions[0].id"),
                ids.getString("editions[0].methodology.id")));
        all.addAll(ids.getList("country.ministries.id"));
        for (String id : all) {
            assertThat(Ask.data("{ node(id: \"" + id + "\") { id } }").getString("node.id"))
                    .isEqualTo(id);
        }
        for (String wrong : List.of("", "x", "Y291bnRyeTo", "nodes:1", "ZWRpdGlvbjoyMDI0")) {
            assertThat(Ask.data("{ node(id: \"" + wrong + "\") { id } }").getString("node"))
                    .as(wrong)
                    .isNull();
        }
        assertThat(Collections.frequency(all, all.get(0))).isEqualTo(1);
    }

    @Test
    void observations_carry_year_status_unit_and_source() {
        JsonPath found = Ask.data("{ country(code: \"EE\") { observations(indicators: [\"internet-users\"], from: 2020,"
                + " to: 2022) { year value status indicator { unit } source { publisher } } } }");
        assertThat(found.<Integer>getList("country.observations.year")).containsExactly(2020, 2021, 2022);
        assertThat(found.<String>getList("country.observations.source.publisher"))
                .doesNotContainNull();
    }
}
