package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"A\" query Q { a }|    query Q { a }",
                "\"\"\"A \\\"\"\" B\"\"\" mutation { a }|               mutation { a }",
                "query ( \"in\" $a: Int) { a }|query (      $a: Int) { a }",
                "query ($a: String = \"x\" \"in\" $b: Int) { a }|query ($a: String = \"x\"      $b: Int) { a }",
                "{ a } \"p\" fragment F on T { a }|{ a }     fragment F on T { a }",
            })
    void blanks_take_the_place_of_a_description(String document, String blanked) {
        assertThat(Descriptions.blanked(document)).isEqualTo(blanked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"A\" { a }",
                "query ($a: String = \"x\" $b: Int) { a }",
                "query ($a: I = {s: \"x\"} $b: [String] = [\"y\"]) { a }",
                "{ a(b: \"query\") } query Q @d(a: \"fragment\") { a }",
                "{ a(b: \"\"\"query\"\"\") { c(d: \"x\", e: $f) } }",
                "# \"A\" query\n{ a }",
                "{ a(b: \"unfinished) }\n query Q { a }",
                "\"\\",
                "\"\"\"",
                "} ) ] \"x",
            })
    void everything_else_stays(String document) {
        assertThat(Descriptions.blanked(document)).isEqualTo(document);
    }

    @Test
    void lines_stay_lines() {
        assertThat(Descriptions.blanked("\"\"\"\nA\n\"\"\"\nquery Q { a }")).isEqualTo("   \n \n   \nquery Q { a }");
    }
}
