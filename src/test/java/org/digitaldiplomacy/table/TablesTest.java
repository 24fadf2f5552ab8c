package org.digitaldiplomacy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.graphql.view.AccountInput;
import org.digitaldiplomacy.graphql.view.AccountMetricInput;
import org.digitaldiplomacy.graphql.view.IncidentInput;
import org.digitaldiplomacy.graphql.view.InstitutionInput;
import org.digitaldiplomacy.graphql.view.MissionLinkInput;
import org.digitaldiplomacy.graphql.view.ObservationInput;
import org.digitaldiplomacy.graphql.view.RelationInput;
import org.digitaldiplomacy.graphql.view.SourceInput;
import org.digitaldiplomacy.graphql.view.TreatyActionInput;
import org.digitaldiplomacy.graphql.view.TreatyInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {

    static Stream<Table<?>> tables() {
        return Tables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_record_is_put_together_from_what_it_is_taken_apart_into(Table<?> table) {
        puts(table);
    }

    private static <R extends Record> void puts(Table<R> table) {
        List<R> rows = SampleWorld.dataPackage().rows(table);
        assertThat(rows).isNotEmpty();
        assertThat(rows.stream().map(row -> table.row(table.values(row)))).containsExactlyElementsOf(rows);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_cell_reads_back_as_the_value_that_it_shows(Table<?> table) {
        reads(table);
    }

    private static <R extends Record> void reads(Table<R> table) {
        for (R row : SampleWorld.dataPackage().rows(table)) {
            Object[] values = table.values(row);
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    assertThat(table.columns().get(i).read(values[i].toString()))
                            .isEqualTo(values[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_stands_behind_those_whose_rows_it_names_and_names_no_column_twice(Table<?> table) {
        List<Table<?>> before = Tables.all().subList(0, Tables.all().indexOf(table) + 1);
        assertThat(before).containsAll(Tables.namedBy(table));
        List<String> shown = table.shown().stream().map(Shown::shown).toList();
        assertThat(new HashSet<>(shown)).hasSameSizeAs(shown);
        assertThat(table.shown())
                .allSatisfy(column -> assertThat(column.words()).isNotBlank());
    }

    @Test
    void references_follow_from_the_types_of_components() {
        assertThat(Tables.RELATIONS.column("from_institution").reference()).contains(Tables.INSTITUTIONS);
        assertThat(Tables.INSTITUTIONS.column("organisation").reference()).contains(Tables.INSTITUTIONS);
        assertThat(Tables.INSTITUTIONS.column("id").reference()).isEmpty();
        assertThat(Tables.ACCOUNT_METRICS.owner()).contains(Tables.ACCOUNTS);
        assertThat(Tables.ACCOUNTS.owner()).isEmpty();
        assertThat(Tables.namedBy(Tables.ACCOUNT_METRICS))
                .containsExactly(Tables.SOURCES, Tables.COUNTRIES, Tables.INSTITUTIONS, Tables.ACCOUNTS);
    }

    @Test
    void rows_handed_over_by_graphql_have_columns_of_their_tables_and_all_that_a_row_needs() {
        Map<Table<?>, Class<?>> inputs = Map.of(
                Tables.SOURCES, SourceInput.class,
                Tables.OBSERVATIONS, ObservationInput.class,
                Tables.INSTITUTIONS, InstitutionInput.class,
                Tables.ACCOUNTS, AccountInput.class,
                Tables.ACCOUNT_METRICS, AccountMetricInput.class,
                Tables.TREATIES, TreatyInput.class,
                Tables.TREATY_ACTIONS, TreatyActionInput.class,
                Tables.MISSION_LINKS, MissionLinkInput.class,
                Tables.RELATIONS, RelationInput.class,
                Tables.INCIDENTS, IncidentInput.class);
        inputs.forEach((table, input) -> assertThat(
                        Arrays.stream(input.getRecordComponents()).map(component -> Column.snake(component.getName())))
                .as(table.name())
                .isSubsetOf(table.names())
                .containsAll(table.columns().stream()
                        .filter(Column::isRequired)
                        .map(Column::name)
                        .toList()));
    }
}
