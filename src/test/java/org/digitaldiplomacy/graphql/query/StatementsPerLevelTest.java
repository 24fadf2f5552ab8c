package org.digitaldiplomacy.graphql.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ForgottenRows;
import org.digitaldiplomacy.store.StatementCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However long its lists are, a query takes one SQL statement for each field of a level and the field's arguments, and
 * two to learn that the data have not changed.
 */
@QuarkusTest
class StatementsPerLevelTest {

    private static final int REVISION = 2;

    private final StatementCount statements;

    private final ForgottenRows rows;

    StatementsPerLevelTest(StatementCount statements, ForgottenRows rows) {
        this.statements = statements;
        this.rows = rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | { countries(first: %d) { nodes { name groups { key } ministries { name } } } }",
                "1 | { institutions(first: %d) { totalCount nodes { name country { name } hostCountry { name } } } }",
                "3 | { ministries(first: %d) { nodes { name accounts { handle latestMetrics { value source { key } } } } } }",
                "2 | { accounts(first: %d) { nodes { handle institution { name country { name } } } } }",
                "2 | { countries(first: %d) { nodes { accounts(first: 9) { nodes { latestMetrics { value } } } } } }",
                "1 | { countries(first: %d) { nodes { observations(indicators: [\"internet-users\"]) { value } } } }",
                "1 | { countries(first: %d) { nodes { missionCentrality { hosts } incidents(first: 3) { totalCount } } } }",
                "0 | { missionNetwork { centralities(first: %d) { nodes { hosts country { name } since(asOf: \"2023-01-01\")"
                        + " { hosts } } } } }",
                "2 | { institutions(first: %d) { nodes { incidents { totalCount } relationCentrality { mutual } } } }",
                "1 | { ranking(first: %d) { nodes { rank country { name } history { rank } } } }"
            })
    void a_list_of_two_hundred_takes_as_many_statements_as_one_of_fifty(int expected, String query) {
        Ask.data(query.formatted(51));
        rows.forget();
        long few = statements.during(() -> Ask.data(query.formatted(50)));
        rows.forget();
        long many = statements.during(() -> Ask.data(query.formatted(200)));
        assertThat(many).isEqualTo(few).isEqualTo(expected + REVISION);
    }

    @Test
    void another_document_that_asks_for_the_same_rows_reads_none() {
        Ask.data("{ countries(first: 50) { nodes { ministries { name accounts { handle } } } } }");
        long again = statements.during(() -> Ask.data(
                "{ countries(first: 49) { nodes { ministries { key accounts { handle postsUrl: handle } } } } }"));
        assertThat(again).isEqualTo(REVISION);
    }

    @Test
    void aliases_of_one_field_get_each_their_own_answer_by_one_statement_each() {
        String embassies = "institutions(kinds: [EMBASSY], first: 3) { totalCount nodes { kind name } }";
        String ministries = "institutions(kinds: [FOREIGN_MINISTRY], first: 2) { totalCount nodes { kind name } }";
        String recent = "observations(indicators: [\"internet-users\"], from: 2020) { year value }";
        String other = "observations(indicators: [\"e-participation-index\"]) { year value }";
        String template = "{ countries(first: 60) { nodes { code %s } } }";
        Map<String, String> fields = Map.of("a", embassies, "b", ministries, "c", recent, "d", other);
        String all = template.formatted("a: " + embassies + " b: " + ministries + " c: " + recent + " d: " + other);

        Ask.data(all.replace("60", "61"));
        rows.forget();
        JsonPath[] together = new JsonPath[1];
        long taken = statements.during(() -> together[0] = Ask.data(all));

        assertThat(taken).isEqualTo(4 + REVISION);
        fields.forEach((alias, field) -> {
            List<Object> alone =
                    Ask.data(template.formatted(alias + ": " + field)).getList("countries.nodes." + alias);
            assertThat(together[0].getList("countries.nodes." + alias))
                    .as(field)
                    .isEqualTo(alone);
            assertThat(alone).as(field).hasSize(60).doesNotContainNull();
        });
    }
}
