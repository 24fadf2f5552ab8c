package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor with the schema says, and what the reader says, about the same files. */
class RuleSchemaTest {

    private static final String M = "methodology.yaml";
    private static final Schema METHODOLOGY = schema(RuleSchema.methodology(SampleMethods.REGISTRY));
    private static final Schema INDICATOR = schema(RuleSchema.indicator(SampleMethods.REGISTRY));

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static List<String> complaints(String path, String text) {
        return (path.equals(M) ? METHODOLOGY : INDICATOR)
                .validate(text, InputFormat.YAML).stream()
                        .map(e -> e.getInstanceLocation() + " " + e.getMessage())
                        .toList();
    }

    @Test
    void the_schema_takes_what_the_reader_takes() {
        SampleFolder.valid().files().forEach((path, text) -> {
            if (path.endsWith(".yaml")) {
                assertThat(complaints(path, text)).as(path).isEmpty();
            }
        });
        assertThat(SampleFolder.valid().read()).isInstanceOf(RuleReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            methodology.yaml | weight: 2                      | weight: -2
            methodology.yaml | weight: 0.5                    | weight: half
            methodology.yaml | weight: 0.5                    | weight: "0.5"
            methodology.yaml | version: 1.0.0                 | version: 1.0
            methodology.yaml | version: 1.0.0                 | version: first
            methodology.yaml | summary: A small index.        | about: A small index.
            methodology.yaml | aggregate: geometric           | aggregate: geometrical
            methodology.yaml | normalise: min-max             | normalise: log1p
            methodology.yaml | normalise: min-max             | normalise: [min-max]
            methodology.yaml | normalise: min-max             | normalise: {min-max: {clamp: "true"}}
            methodology.yaml | max-age: 5                     | maxage: 5
            methodology.yaml | max-age: 5                     | max-age: -1
            methodology.yaml | min-known: 0.6                 | min-known: 60
            methodology.yaml | {coverage: {min-known: 0.6}}   | coverage
            methodology.yaml | - indicator: services          | - indicators: services
            methodology.yaml | - indicator: services          | - {indicator: services, name: Services}
            methodology.yaml | decimals: 3                    | decimals: 2.5
            methodology.yaml | on-failure: exclude-value      | on-failure: ignore
            methodology.yaml | id: small                      | id: Small States
            methodology.yaml | editions: [2024, 2022]         | editions: []
            methodology.yaml | editions: [2024, 2022]         | editions: [2024, 2024]
            methodology.yaml | editions: [2024, 2022]         | editions: [24]
            methodology.yaml | of: index                      | level: 0.9
            methodology.yaml | of: index                      | level: 1.5
            methodology.yaml | groups: [un-members]           | members: [un-members]
            indicators/users.yaml | unit: "%"                 | unit: 5
            indicators/users.yaml | unit: "%"                 | unit: " "
            indicators/users.yaml | unit: "%"                 | unit:
            indicators/users.yaml | name: Users               | name: true
            indicators/users.yaml | measures: Who             | mesures: Who
            indicators/users.yaml | direction: higher-is-better | direction: higher
            indicators/users.yaml | - log1p                   | - {log1p: {base: 10}}
            indicators/users.yaml | - log1p                   | - per
            indicators/users.yaml | - log1p                   | - {ordinal: {values: {"yes": much}}}
            indicators/users.yaml | {winsorise: {points: 3}}  | {winsorise: {points: 2.5}}
            indicators/users.yaml | {winsorise: {points: 3}}  | {winsorise: {points: 3}, none: {}}
            indicators/users.yaml | {winsorise: {points: 3}}  | {winsorise: 3}
            indicators/users.yaml | {winsorise: {points: 3}}  | {}
            """)
    void the_schema_refuses_what_the_reader_refuses(String path, String text, String by) {
        SampleFolder broken = SampleFolder.valid().replacing(path, text, by == null ? "" : by);
        assertThat(broken.read()).as("the reader").isInstanceOf(RuleReading.Refused.class);
        assertThat(complaints(path, broken.files().getOrDefault(path, "")))
                .as("the schema")
                .isNotEmpty();
    }
}
