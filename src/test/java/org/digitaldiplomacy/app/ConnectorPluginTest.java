package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Refreshing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector that docs/refreshing.md walks through, compiled from that page. */
class ConnectorPluginTest {

    private static final String DESCRIPTOR = """
            {"name": "made-up", "version": "2026.11.2", "resources": [
              {"name": "sources", "path": "sources.csv"},
              {"name": "countries", "path": "countries.csv"},
              {"name": "indicators", "path": "indicators.csv"},
              {"name": "observations", "path": "observations.csv"}
            ]}
            """;

    @TempDir
    private Path folder;

    private static PluginSource walkThrough() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs", "refreshing.md")));
        assertThat(block.find()).isTrue();
        return PluginSource.of(block.group(1)).providing(Connector.class);
    }

    @Test
    void the_walk_through_is_found_and_refreshes() throws IOException {
        walkThrough().jar(folder.resolve("example.jar"));
        PluginFolder found = PluginFolder.read(folder);
        assertThat(found.refusals()).isEmpty();
        Connector example = found.connectors().get(found.connectors().size() - 1);
        assertThat(example.id()).isEqualTo("example-index");

        Path held = heldPackage();
        Refreshing.Outcome outcome = new Refreshing(
                        (address, accepted) -> "iso3,year,points\nEST,2025,71.50\n".getBytes(StandardCharsets.UTF_8),
                        LocalDate.of(2026, 11, 30),
                        new Refreshing.Settings(null, folder.resolve("kept"), Map.of(), 0.9))
                .run(List.of(example), held, "");

        assertThat(outcome).isInstanceOf(Refreshing.Outcome.Refreshed.class);
        assertThat(Files.readString(held.resolve("observations.csv"))).isEqualTo("""
                        country,indicator,year,value,status,source
                        EST,example-points,2025,71.5,OBSERVED,example-index-2026-11-30
                        """);
    }

    /** Figures are made up. */
    private Path heldPackage() throws IOException {
        Path held = Files.createDirectory(folder.resolve("package"));
        Files.writeString(held.resolve("datapackage.json"), DESCRIPTOR);
        Files.writeString(held.resolve("sources.csv"), """
                id,publisher,title,edition,licence,licence_class,url,copy,citation,note
                made-up,Nobody,Made up,,CC0,OPEN,,,Nobody.,
                """);
        Files.writeString(held.resolve("countries.csv"), "code,alpha2,source\nEST,EE,made-up\n");
        Files.writeString(held.resolve("indicators.csv"), """
                id,name,description,unit,kind,minimum,maximum,publisher_code,url
                example-points,,,,,,,,
                """);
        Files.writeString(held.resolve("observations.csv"), """
                country,indicator,year,value,status,source
                EST,example-points,2024,70,OBSERVED,made-up
                """);
        return held;
    }

    @Test
    void a_name_that_is_taken_is_refused() throws IOException {
        walkThrough().jar(folder.resolve("a.jar"));
        walkThrough().jar(folder.resolve("b.jar"));

        assertThat(PluginFolder.read(folder).refusals())
                .containsExactly("The plug-in " + folder.resolve("b.jar") + " is refused: two connectors are named"
                        + " 'example-index'; the second is org.example.connectors.ExampleIndex");
    }
}
