package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.digitaldiplomacy.graphql.execution.ForgottenRows;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.store.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Analytics and timelines of the bundled data. */
@QuarkusTest
class AnalyticsQueriesTest {

    private final StatementCount statements;

    private final ForgottenRows rows;

    AnalyticsQueriesTest(StatementCount statements, ForgottenRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    @Test
    void measures_are_told_with_unit_and_formula() {
        assertThat(Ask.data("{ measures { name unit summary formula needs } }").getList("measures"))
                .hasSize(Measures.all().size());
    }

    @Test
    void figures_come_in_the_order_asked_for_and_say_what_they_stand_on() {
        JsonPath data = Ask.data("{ country(code: \"CHN\") { analytics(measures: [\"momentum\", \"followers\"]) {"
                + " measure { name } value reason reasonText accounts from to parts { name } } } }");

        assertThat(data.getList("country.analytics.measure.name")).containsExactly("momentum", "followers");
        assertThat(data.getString("country.analytics[0].reason")).isEqualTo("NO_HALVES");
        assertThat(data.getString("country.analytics[0].value")).isNull();
        assertThat(data.getInt("country.analytics[0].accounts")).isZero();
        assertThat(data.getDouble("country.analytics[1].value")).isPositive();
        assertThat(data.getInt("country.analytics[1].accounts")).isPositive();
        assertThat(data.getString("country.analytics[1].from")).startsWith("20");
    }

    @Test
    void all_measures_are_told_where_none_is_named() {
        assertThat(Ask.data("{ institution(key: \"mfa-est\") { analytics { value reason } } }")
                        .getList("institution.analytics"))
                .hasSize(Measures.all().size());
    }

    @Test
    void aliases_with_different_months_get_different_answers() {
        String field =
                "analytics(measures: [\"followers\"], from: \"%1$s-01-01\", to: \"%1$s-12-31\") { value from to }";
        JsonPath data = Ask.data("{ country(code: \"CHN\") { early: " + field.formatted(1999) + " late: "
                + field.formatted(2022) + " } }");

        assertThat(data.getString("country.early[0].value")).isNull();
        assertThat(data.getString("country.late[0].from")).startsWith("2022");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analytics(measures: [\"folowers\"]) { value } | did you mean 'followers'?",
                "analytics(from: \"2024-02-01\", to: \"2024-01-01\") { value } | expected at most to, which is",
                "timeline(metric: \"A B\") { value } | argument 'metric': found 'A B', expected one of",
                "timeline(metric: \"posts\", from: \"2024-02-01\", to: \"2024-01-01\") { value } | expected at most to, which is"
            })
    void what_is_not_understood_is_refused_with_what_was_expected(String field, String message) {
        assertThat(Ask.error("{ country(code: \"CHN\") { " + field + " } }").getString("message"))
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource({"analytics(measures: [\"followers\"]) { value }", "timeline(metric: \"followers\") { value accounts }"})
    void a_list_takes_one_statement_however_long_it_is(String field) {
        String query = "{ countries(first: %d) { nodes { " + field + " } } }";
        Ask.data(query.formatted(6));
        rows.forget();
        long few = statements.during(() -> Ask.data(query.formatted(5)));
        rows.forget();
        long many = statements.during(() -> Ask.data(query.formatted(50)));

        assertThat(many).isEqualTo(few).isEqualTo(1 + 2);
    }

    @Test
    void a_timeline_has_a_point_for_each_interval_that_was_measured() {
        JsonPath data = Ask.data("{ country(code: \"CHN\") { timeline(metric: \"followers\", every: YEAR) {"
                + " start value runningTotal accounts from to } } }");

        assertThat(data.getList("country.timeline.start"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(data.getList("country.timeline.runningTotal")).containsOnly(true);
    }
}
