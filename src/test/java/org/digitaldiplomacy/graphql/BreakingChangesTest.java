package org.digitaldiplomacy.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What worked with the last released schema goes on to work, unless the change is declared with its reason. */
class BreakingChangesTest {

    private static final Path DOCS = Path.of("docs");

    @Test
    void every_breaking_change_is_declared_with_its_reason_and_nothing_else_is() throws IOException {
        Map<String, String> breaking = breaking(read("schema.released.graphql"), read("schema.graphql"));
        Map<String, String> declared = read("schema.breaking.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(
                        line -> line[0], line -> line.length > 1 ? line[1] : "", (a, b) -> a, TreeMap::new));
        assertThat(breaking.keySet())
                .as(
                        "The schema breaks clients: %s. Deprecate instead; or declare each change in"
                                + " docs/schema.breaking.txt, as 'change: reason'. A line there that is no change any more must"
                                + " go.",
                        breaking)
                .isEqualTo(declared.keySet());
        assertThat(declared.values()).as("a reason for each").allSatisfy(reason -> assertThat(reason)
                .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type Query { a: Int b: Int } | type Query { a: Int }",
                "type Query { a: Int! } | type Query { a: Int }",
                "type Query { a: Int } | type Query { a: String }",
                "type Query { a: [Int!]! } | type Query { a: [Int]! }",
                "type Query { a(x: Int): Int } | type Query { a: Int }",
                "type Query { a: Int } | type Query { a(x: Int!): Int }",
                "type Query { a(x: Int): Int } | type Query { a(x: Int!): Int }",
                "type Query { a(x: I): Int } input I { p: Int q: Int } | type Query { a(x: I): Int } input I { p: Int }",
                "type Query { a(x: I): Int } input I { p: Int } | type Query { a(x: I): Int } input I { p: Int q: Int! }",
                "type Query { a: E } enum E { X Y } | type Query { a: E } enum E { X }",
                "type Query { a: U } union U = A | type Query { a: U } union U = B",
            })
    void what_breaks_a_client_is_found(String before, String after) {
        String rest = " type A { x: Int } type B { x: Int }";
        assertThat(breaking(before + rest, after + rest)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type Query { a: Int } | type Query { a: Int b: Int }",
                "type Query { a: Int } | type Query { a: Int! }",
                "type Query { a: Int } | type Query { a(x: Int): Int }",
                "type Query { a(x: Int!): Int } | type Query { a(x: Int): Int }",
                "type Query { a(x: I): Int } input I { p: Int } | type Query { a(x: I): Int } input I { p: Int q: Int }",
                "type Query { a: E } enum E { X } | type Query { a: E } enum E { X Y }",
                "type Query { a: Int } | type Query { a: Int @deprecated(reason: \"b\") }",
            })
    void what_breaks_nobody_is_let_through(String before, String after) {
        assertThat(breaking(before, after)).isEmpty();
    }

    /** By name: what happened where. */
    private static Map<String, String> breaking(String before, String after) {
        CapturingReporter reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        Map<String, String> byName = new TreeMap<>();
        for (DiffEvent event : reporter.getBreakages()) {
            String field = event.getFieldName() == null ? "" : "." + event.getFieldName();
            List<String> components = event.getComponents();
            String at = components.isEmpty() ? "" : " " + String.join(" ", components);
            byName.put(event.getCategory() + " " + event.getTypeName() + field + at, event.getReasonMsg());
        }
        return byName;
    }

    private static String read(String file) throws IOException {
        return Files.readString(DOCS.resolve(file));
    }
}
