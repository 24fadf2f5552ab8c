package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that names what there is not is refused with the closest name, rather than answered with an empty list. */
@QuarkusTest
class UnknownValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "account(platform: \"X\", handle: \"mfa\") { url } | argument 'platform': found 'X'; did you mean 'x'?",
                "country(code: \"nowhere\") { name } | found 'nowhere'",
                "country(code: \"Estonia\") { name } | found 'Estonia'; did you mean 'EST'?",
                "accounts(platforms: [\"twitter\"]) { totalCount } | argument 'platforms': found 'twitter', expected one of [",
                "accounts(country: \"Estonia\") { totalCount } | found 'Estonia'; did you mean 'EST'?",
                "accounts(country: \"Estonai\") { totalCount } | found 'Estonai'; did you mean 'EST'?",
                "institutions(country: \"ESR\") { totalCount } | found 'ESR'; did you mean 'ES",
                "institutions(host: \"nowhere at all\") { totalCount } | found 'nowhere at all', expected a country's code",
                "incidents(attributedTo: \"Germany\") { totalCount } | did you mean 'DEU'?",
                "incidents(institution: \"mfa-ets\") { totalCount } | argument 'institution': found 'mfa-ets'; did you mean 'mfa-e",
                "incidents(institution: \"No key\") { totalCount } | argument 'institution': found 'No key', expected an",
                "countries(filter: {codes: [\"EST\", \"Latvia\"]}) { totalCount } | did you mean 'LVA'?",
                "countries(filter: {group: \"smal-states\"}) { totalCount } | argument 'filter.group': found 'smal-states'; did you mean 'small-states'?",
                "ranking(group: \"smal-states\") { totalCount } | did you mean 'small-states'?",
                "ranking(node: \"rech\") { totalCount } | did you mean 'reach'?",
                "ranking(since: \"1999\") { totalCount } | expected one of [",
                "corrections(table: OBSERVATIONS, key: [\"EST\"]) { reason } | found 1, expected 3 parts: country",
                "ranking(edition: \"1999\") { totalCount } | expected one of [",
                "country(code: \"EST\") { timeline(metric: \"follower\") { value } } | did you mean 'followers'?",
                "accounts(first: 1) { nodes { metrics(metric: \"tweets\") { totalCount } } } | argument 'metric': found 'tweets'",
                "country(code: \"EST\") { history(node: \"rech\") { rank } } | did you mean 'reach'?",
                "country(code: \"EST\") { observations(indicators: [\"internet-user\"]) { value } } | 'internet-users'?",
                "country(code: \"EST\") { analytics(measures: [\"growht\"]) { value } } | argument 'measures': found 'growht'",
                "missionNetwork { links(sender: \"Estonia\") { totalCount } } | did you mean 'EST'?",
                "scenario(changes: {}) { result(country: \"Estonia\") { rank } } | did you mean 'EST'?",
                "compareCountries(countries: [\"EST\", \"Latvia\"]) { rows { spread } } | did you mean 'LVA'?",
            })
    void an_unknown_value_is_refused_with_the_closest_name(String field, String message) {
        assertRefused(field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country(code: \"EST\") { observations(indicators: [\"internet-users\"], from: 2020, to: 2010) { value } }",
                "country(code: \"EST\") { observations(indicators: [\"internet-users\"], from: 20) { value } }",
                "incidents(from: 2020, to: 2010) { totalCount }",
                "ranking(scoreAtLeast: 50, scoreAtMost: 40) { totalCount }",
                "ranking(rankAtLeast: 20, rankAtMost: 10) { totalCount }",
                "ranking(rankAtMost: 0) { totalCount }",
                "ranking(rankAtLeast: -5) { totalCount }",
                "countries(filter: {populationAtLeast: 2e6, populationAtMost: 1e6}) { totalCount }",
                "country(code: \"EST\") { timeline(metric: \"posts\", from: \"2024-02-01\", to: \"2024-01-01\") { value } }",
                "country(code: \"EST\") { analytics(from: \"2024-02-01\", to: \"2024-01-01\") { value } }",
                "accounts(first: 1) { nodes { metrics(metric: \"posts\", from: \"2024-02-01\", to: \"2024-01-01\")"
                        + " { totalCount } } }",
            })
    void a_range_that_holds_nothing_is_refused(String field) {
        assertRefused(field, "': found ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts(country: \"EE\") { totalCount }",
                "institutions(country: \"233\") { totalCount }",
                "incidents(institution: \"mfa-est\") { totalCount }",
                "account(platform: \"x\", handle: \"nobody-at-all\") { url }",
                "country(code: \"ZZZ\") { name }",
                "node(id: \"bm93aGVyZQ\") { id }",
                "country(code: \"EST\") { timeline(metric: \"followers\", from: \"2024-01-01\", to: \"2024-01-01\") { value } }",
            })
    void what_is_known_is_taken_and_a_key_of_nothing_has_nothing(String field) {
        Ask.data("{ " + field + " }");
    }

    @Test
    void what_is_wrong_is_told_to_programs_too_and_takes_nothing_else_with_it() {
        JsonPath answer = Ask.whole("{ good: country(code: \"EE\") { name region { name } }"
                + " bad: ranking(node: \"opennes\") { totalCount } also: countries(first: 300) { totalCount }"
                + " filtered: countries(filter: {codes: [\"EE\", \"Latvia\"]}) { totalCount } }");
        assertThat(answer.getString("data.good.name")).isEqualTo("Estonia");
        assertThat(answer.<Object>get("data.bad")).isNull();
        assertThat(answer.getMap("errors.find { it.path == ['bad'] }.extensions"))
                .containsEntry("argument", "node")
                .containsEntry("found", "opennes")
                .containsEntry("suggestions", List.of("openness"));
        assertThat(answer.getMap("errors.find { it.path == ['also'] }.extensions"))
                .containsEntry("argument", "first")
                .containsEntry("found", 300)
                .containsEntry("expected", "1 to 250");
        assertThat(answer.getMap("errors.find { it.path == ['filtered'] }.extensions"))
                .containsEntry("argument", "filter.codes[1]")
                .containsEntry("suggestions", List.of("LVA"));
    }

    @Test
    void an_unknown_language_fails_its_field_alone() {
        JsonPath answer = Ask.whole("{ country(code: \"EE\") { code name(language: \"tlh-Latn\") capital } }");
        assertThat(answer.getString("data.country.capital")).isEqualTo("Tallinn");
        assertThat(answer.getString("errors[0].extensions.argument")).isEqualTo("language");
    }

    private static void assertRefused(String field, String message) {
        JsonPath error = Ask.error("{ " + field + " }");
        assertThat(error.getString("extensions.code")).as(field).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).contains(message);
    }
}
