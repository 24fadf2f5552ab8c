package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.PublishedTable;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every methodology that brings a published table: {@code expected/<year>.csv} with a column for each node, and
 * {@code rank} for the root's rank, against {@code data/<year>.csv} with a column for each data column.
 */
class PublishedTablesTest {

    private static final Path RULES = Path.of("scoring-rules");
    private static final DataFiles FILES = new FilePanels(new PackageReader(Clock.systemUTC()));

    /** All ranks are the published ones; all values are, but for the last published decimal. */
    @TestFactory
    Stream<DynamicTest> every_methodology_reproduces_its_published_tables() throws IOException {
        List<Table> tables = Table.all();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.toString(),
                        () -> assertThat(table.lines()).isNotEmpty().allMatch(PublishedTable.Line::agrees)));
    }

    @Test
    void the_hdi_of_2022_is_reproduced_to_the_last_decimal() throws IOException {
        assertExact("human-development", 2022, 193);
    }

    @Test
    void the_egdi_of_2018_and_2020_is_reproduced_to_the_last_decimal() throws IOException {
        assertExact("e-government", 2018, 193);
        assertExact("e-government", 2020, 193);
    }

    /** The published parts of that year are rounded, which leaves the last decimal open. */
    @Test
    void the_egdi_of_2022_is_reproduced_as_far_as_its_published_parts_settle_it() throws IOException {
        assertExact("e-government", 2022, 171);
    }

    private static void assertExact(String methodology, int year, int exact) throws IOException {
        List<PublishedTable.Line> lines = new Table(methodology, year).lines();
        assertThat(lines).hasSize(193);
        assertThat(lines).filteredOn(PublishedTable.Line::isExact).hasSize(exact);
    }

    private record Table(String methodology, int year) {

        static List<Table> all() throws IOException {
            try (Stream<Path> files = Files.walk(RULES, 3)) {
                return files.map(RULES::relativize)
                        .filter(file ->
                                file.getNameCount() == 3 && file.getName(1).endsWith("expected"))
                        .map(file -> new Table(
                                file.getName(0).toString(),
                                Integer.parseInt(file.getName(2).toString().replace(".csv", ""))))
                        .toList();
            }
        }

        List<PublishedTable.Line> lines() throws IOException {
            Path folder = RULES.resolve(methodology);
            Methodology rules = rules(folder);
            DataFiles.Reading data = FILES.read(
                    folder.resolve("data").resolve(year + ".csv"),
                    new DataFiles.Wanted(rules.columns(), Set.of(), year));
            assertThat(data).isInstanceOf(DataFiles.Reading.Read.class);
            Scores scores = Engine.score(rules, ((DataFiles.Reading.Read) data).panel(), year);
            DataFiles.Published published =
                    FILES.published(folder.resolve("expected").resolve(year + ".csv"));
            assertThat(published).isInstanceOf(DataFiles.Published.Read.class);
            PublishedTable table = ((DataFiles.Published.Read) published).table();
            assertThat(table.values().values()).allSatisfy(column -> assertThat(column)
                    .hasSize(scores.units().size()));
            return table.against(scores);
        }
    }

    private static Methodology rules(Path folder) throws IOException {
        RuleReading reading = Flagship.READER.read(RuleFiles.in(folder));
        assertThat(reading).isInstanceOf(RuleReading.Read.class);
        return ((RuleReading.Read) reading).rules().methodology();
    }
}
