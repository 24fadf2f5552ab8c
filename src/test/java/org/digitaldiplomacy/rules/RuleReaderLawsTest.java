package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any file, however broken. */
class RuleReaderLawsTest {

    private static final List<String> PATHS = List.of("methodology.yaml", "indicators/users.yaml", "README.md");
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\n",
            "  ",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "#",
            "&a ",
            "*a",
            "!!str ",
            "|",
            ">",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "NO",
            "yes",
            "true",
            "~",
            "null",
            "0",
            "007",
            "-1",
            "1e400",
            "1_0",
            ".nan",
            "id: ",
            "weight: ",
            "children:\n",
            "\t",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "\uD83C\uDF0D",
            "\uD83C",
            "é");

    private static final Schema METHODOLOGY = schema(RuleSchema.methodology(SampleMethods.REGISTRY));
    private static final Schema INDICATOR = schema(RuleSchema.indicator(SampleMethods.REGISTRY));

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    /** A valid folder with a piece of one file replaced. */
    @Provide
    Arbitrary<SampleFolder> brokenFolders() {
        return Combinators.combine(
                        Arbitraries.of(PATHS),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(2))
                .as((path, where, length, pieces) -> {
                    String text = SampleFolder.valid().files().getOrDefault(path, "");
                    int from = (int) (where * text.length());
                    int to = Math.min(text.length(), from + length);
                    String changed = text.substring(0, from) + String.join("", pieces) + text.substring(to);
                    return SampleFolder.valid().with(path, changed);
                });
    }

    @Property(tries = 1000)
    void a_folder_is_read_or_refused_with_places_and_never_throws(@ForAll("brokenFolders") SampleFolder folder) {
        RuleReading reading = folder.read();
        if (reading instanceof RuleReading.Refused refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(p -> {
                assertThat(p.file()).isNotBlank();
                assertThat(p.line()).isNotNegative();
                assertThat(p.found()).isNotBlank();
                assertThat(p.expected()).isNotBlank();
            });
        }
    }

    @Property(tries = 300)
    void the_schema_takes_what_the_reader_takes(@ForAll("brokenFolders") SampleFolder folder) {
        if (folder.read() instanceof RuleReading.Read read) {
            read.rules().files().forEach((path, text) -> {
                if (path.endsWith(".yaml")) {
                    Schema schema = path.equals("methodology.yaml") ? METHODOLOGY : INDICATOR;
                    assertThat(schema.validate(text, InputFormat.YAML))
                            .as(path + "\n" + text)
                            .isEmpty();
                }
            });
        }
    }
}
