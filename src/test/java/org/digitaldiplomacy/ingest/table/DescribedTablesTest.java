package org.digitaldiplomacy.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Tables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The bundled {@code datapackage.json} describes the tables that the reader holds packages to. */
class DescribedTablesTest {

    private final TableSet tables = new TableSet(LocalDate.of(2026, 11, 22), Vocabulary.COMMON);

    @TestFactory
    List<DynamicTest> each_resource_is_described_as_it_is_read() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode resource : descriptor().path("resources")) {
            String name = resource.path("name").asText();
            TableRows<?> rows = tables.of(Tables.named(name.split("-", 2)[0]));
            tests.add(DynamicTest.dynamicTest(name, () -> compare(resource.path("schema"), rows)));
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static JsonNode descriptor() throws IOException {
        try (InputStream in = DescribedTablesTest.class.getResourceAsStream("/data/datapackage.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(in));
        }
    }

    private static void compare(JsonNode schema, TableRows<?> rows) {
        List<JsonNode> fields = new ArrayList<>();
        schema.path("fields").forEach(fields::add);
        assertThat(fields)
                .extracting(field -> field.path("name").asText())
                .containsExactlyElementsOf(rows.table().names());
        for (Column column : rows.table().columns()) {
            JsonNode constraints = fields.get(rows.position(column)).path("constraints");
            if (column.isRequired()) {
                assertThat(constraints.path("required").asBoolean())
                        .as("%s is required", column.name())
                        .isTrue();
            }
            for (JsonNode name : constraints.path("enum")) {
                assertThat(rows.format(column).parse(name.asText()))
                        .as("%s %s", column.name(), name)
                        .isInstanceOf(Parsed.Value.class);
            }
        }
    }
}
