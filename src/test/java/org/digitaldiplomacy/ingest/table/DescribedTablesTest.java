package org.digitaldiplomacy.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bundled {@code datapackage.json} describes the tables that the reader holds packages to. */
class DescribedTablesTest {

    private final Map<String, Table<?>> tables = new Tables(LocalDate.of(2026, 11, 22), Vocabulary.COMMON)
            .inOrder().stream().collect(Collectors.toMap(Table::title, Function.identity()));

    @TestFactory
    List<DynamicTest> each_resource_is_described_as_it_is_read() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode resource : descriptor().path("resources")) {
            String name = resource.path("name").asText();
            Table<?> table = Objects.requireNonNull(tables.get(name.split("-", 2)[0]), name);
            tests.add(DynamicTest.dynamicTest(name, () -> compare(resource.path("schema"), table)));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static JsonNode descriptor() throws IOException {
        try (InputStream in = DescribedTablesTest.class.getResourceAsStream("/data/datapackage.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static void compare(JsonNode schema, Table<?> table) {
        List<JsonNode> fields = new ArrayList<>();
        schema.path("fields").forEach(fields::add);
        assertThat(fields)
                .extracting(field -> field.path("name").asText())
                .containsExactlyElementsOf(
                        table.columns().stream().map(Column::name).toList());
        for (Column<?> column : table.columns()) {
            JsonNode constraints = fields.get(column.position()).path("constraints");
            if (column.required()) {
                assertThat(constraints.path("required").asBoolean())
                        .as("%s is required", column.name())
                        .isTrue();
            }
            for (JsonNode name : constraints.path("enum")) {
                assertThat(column.format().parse(name.asText()))
                        .as("%s %s", column.name(), name)
                        .isInstanceOf(Parsed.Value.class);
            }
        }
    }
}
