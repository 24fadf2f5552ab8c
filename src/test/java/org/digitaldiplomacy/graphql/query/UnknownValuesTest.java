package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
                "account(platform: \"X\", handle: \"mfa\") { url } | platform: found 'X'; did you mean 'x'?",
                "country(code: \"nowhere\") { name } | found 'nowhere'",
                "country(code: \"Estonia\") { name } | found 'Estonia'; did you mean 'EST'?",
                "accounts(platforms: [\"twitter\"]) { totalCount } | platforms: found 'twitter'; expected one of [",
                "accounts(country: \"Estonia\") { totalCount } | found 'Estonia'; did you mean 'EST'?",
                "accounts(country: \"Estonai\") { totalCount } | found 'Estonai'; did you mean 'EST'?",
                "institutions(country: \"ESR\") { totalCount } | found 'ESR'; did you mean 'ES",
                "institutions(host: \"nowhere at all\") { totalCount } | found 'nowhere at all'.",
                "incidents(attributedTo: \"Germany\") { totalCount } | did you mean 'DEU'?",
                "incidents(institution: \"mfa-ets\") { totalCount } | institution: found 'mfa-ets'; did you mean 'mfa-e",
                "incidents(institution: \"No key\") { totalCount } | institution: found 'No key'; expected an",
                "countries(filter: {codes: [\"EST\", \"Latvia\"]}) { totalCount } | did you mean 'LVA'?",
                "countries(filter: {group: \"smal-states\"}) { totalCount } | group: found 'smal-states'",
                "ranking(group: \"smal-states\") { totalCount } | did you mean 'small-states'?",
                "ranking(dimension: \"rech\") { totalCount } | did you mean 'reach'?",
                "ranking(since: \"1999\") { totalCount } | must be one of",
                "corrections(table: \"observation\", key: [\"EST\"]) { reason } | did you mean 'observations'?",
                "ranking(edition: \"1999\") { totalCount } | must be one of",
                "country(code: \"EST\") { timeline(metric: \"follower\") { value } } | did you mean 'followers'?",
                "accounts(first: 1) { nodes { metrics(metric: \"tweets\") { totalCount } } } | metric: found 'tweets'",
                "country(code: \"EST\") { history(dimension: \"rech\") { rank } } | did you mean 'reach'?",
                "country(code: \"EST\") { observations(indicators: [\"internet-user\"]) { value } } | 'internet-users'?",
                "country(code: \"EST\") { analytics(measures: [\"growht\"]) { value } } | measures: found 'growht'",
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
        assertRefused(field, ", found ");
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

    private static void assertRefused(String field, String message) {
        JsonPath error = Ask.error("{ " + field + " }");
        assertThat(error.getString("extensions.code")).as(field).isEqualTo("BAD_USER_INPUT");
        assertThat(error.getString("message")).contains(message);
    }
}
