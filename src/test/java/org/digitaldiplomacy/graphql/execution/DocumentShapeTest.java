package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import org.junit.jupiter.api.Test;

class DocumentShapeTest {

    @Test
    void fields_are_counted_with_fragments_spread_out() {
        assertThat(shape("{ a b { ...F ... on X { e } } } fragment F on X { c d { x: y } }"))
                .isEqualTo(new DocumentShape(3, 6, 1, 0, 0));
    }

    @Test
    void directives_count_wherever_they_stand() {
        assertThat(shape("query @a { b @c { ...F @d } ... @e { g } } fragment F on X @f { h }")
                        .directives())
                .isEqualTo(5);
    }

    @Test
    void the_same_name_twice_in_one_place_is_a_repetition() {
        assertThat(shape("{ a a b: a a { c } d { a } }").repetitions()).isEqualTo(2);
    }

    @Test
    void a_fragment_that_contains_itself_ends_the_count() {
        assertThat(shape("{ ...F } fragment F on X { a ...F }").fields()).isEqualTo(1);
    }

    @Test
    void all_operations_of_a_document_count() {
        assertThat(shape("query A { a } query B { b { c } }")).isEqualTo(new DocumentShape(2, 3, 0, 0, 0));
    }

    private static DocumentShape shape(String document) {
        return DocumentShape.of(Parser.parse(document));
    }
}
