package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.Scalars;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentGateTest {

    private static final GraphQLType TEXT = Scalars.GraphQLString;
    private static final GraphQLList CODES = GraphQLList.list(GraphQLNonNull.nonNull(Scalars.GraphQLString));
    private static final GraphQLInputObjectType FILTER = GraphQLInputObjectType.newInputObject()
            .name("Filter")
            .field(GraphQLInputObjectField.newInputObjectField().name("codes").type(CODES))
            .field(GraphQLInputObjectField.newInputObjectField()
                    .name("group")
                    .type(GraphQLNonNull.nonNull(Scalars.GraphQLString)))
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D", "\uDE00\uD83D", "a\uDE00"})
    void a_text_that_no_store_holds_is_refused_with_the_place_where_it_stands(String text) {
        assertThatThrownBy(() ->
                        ArgumentGate.pass("filter", FILTER, Map.of("group", "all", "codes", List.of("EST", text))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'filter.codes[1]'")
                .hasMessageContaining("\\u");
    }

    @Test
    void a_text_longer_than_any_here_is_refused() {
        ArgumentGate.pass("text", TEXT, "x".repeat(ArgumentGate.LONGEST));
        assertThatThrownBy(() -> ArgumentGate.pass("text", TEXT, "x".repeat(ArgumentGate.LONGEST + 1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("10001");
    }

    @Test
    void a_day_before_the_first_year_is_refused() {
        ArgumentGate.pass("from", TEXT, LocalDate.of(1, 1, 1));
        assertThatThrownBy(() -> ArgumentGate.pass("from", TEXT, LocalDate.of(0, 12, 31)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("0000-12-31");
    }

    @Test
    void null_in_a_list_that_takes_none_is_refused() {
        assertThatThrownBy(() -> ArgumentGate.pass("codes", CODES, Arrays.asList("EST", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'codes[1]'")
                .hasMessageContaining("String!");
    }

    @Test
    void null_for_a_field_that_takes_none_is_refused() {
        assertThatThrownBy(() -> ArgumentGate.pass("filter", FILTER, Map.of("codes", List.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'filter.group'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83D\uDE00", "\u202Eإستونيا", "a\tb\nc"})
    void any_other_text_passes(String text) {
        assertThatCode(() -> ArgumentGate.pass("text", TEXT, text)).doesNotThrowAnyException();
    }
}
