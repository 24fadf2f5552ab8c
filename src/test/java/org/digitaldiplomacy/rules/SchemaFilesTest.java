package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.Test;

/**
 * The schema files that editors read are the ones that the code writes, and every rule file in the repository keeps to
 * them. After a change of the vocabulary or of a method, write them anew: {@code mvn test -Dtest=SchemaFilesTest
 * -Dschema.write=true}.
 */
class SchemaFilesTest {

    private static final Path RULES = Path.of("scoring-rules");
    private static final MethodRegistry METHODS = new MethodRegistry(List.of(new BuiltInMethods()));

    @Test
    void the_schema_of_methodologies_is_up_to_date() throws IOException {
        upToDate("methodology.schema.json", RuleSchema.methodology(METHODS));
    }

    @Test
    void the_schema_of_indicators_is_up_to_date() throws IOException {
        upToDate("indicator.schema.json", RuleSchema.indicator(METHODS));
    }

    private static void upToDate(String name, String text) throws IOException {
        Path file = RULES.resolve("schema").resolve(name);
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as("write it anew with -Dschema.write=true")
                .isEqualTo(text);
    }

    @Test
    void every_rule_file_keeps_to_its_schema() throws IOException {
        int files = 0;
        for (Path file : ruleFiles()) {
            boolean top = file.getFileName().toString().equals("methodology.yaml");
            String schema = top ? "methodology.schema.json" : "indicator.schema.json";
            assertThat(schema(schema).validate(Files.readString(file), InputFormat.YAML))
                    .as(file.toString())
                    .isEmpty();
            assertThat(Files.readString(file).lines().findFirst())
                    .as(file + " names its schema for editors")
                    .contains("# yaml-language-server: $schema=" + (top ? "../" : "../../") + "schema/" + schema);
            files++;
        }
        assertThat(files).isPositive();
    }

    @Test
    void every_rule_folder_is_read() throws IOException {
        BundledRules.folders(RULES).forEach((name, files) -> {
            RuleReading reading = new RuleReader(METHODS).read(files);
            assertThat(reading instanceof RuleReading.Refused refused ? refused.report() : "")
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void the_class_path_holds_the_same_folders() throws IOException {
        assertThat(BundledRules.all().keySet())
                .isEqualTo(BundledRules.folders(RULES).keySet())
                .contains("digital-diplomacy");
    }

    private static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RULES)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(RULES.resolve("schema").resolve(name)), InputFormat.JSON);
    }
}
