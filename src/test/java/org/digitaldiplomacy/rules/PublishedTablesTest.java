package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every methodology that brings a published table: {@code expected/<year>.csv} with a column for each node, and
 * {@code rank} for the root's rank, against {@code data/<year>.csv} with a column for each data column.
 */
class PublishedTablesTest {

    private static final Path RULES = Path.of("scoring-rules");

    /** All ranks are the published ones; all values are, but for the last published decimal. */
    @TestFactory
    Stream<DynamicTest> every_methodology_reproduces_its_published_tables() throws IOException {
        List<Table> tables = Table.all();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .map(table -> DynamicTest.dynamicTest(table.toString(), () -> assertThat(table.lines())
                        .isNotEmpty()
                        .filteredOn(line -> line.unitsInTheLastPlace() > 1 || !line.hasPublishedRank())
                        .isEmpty()));
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
        List<Line> lines = new Table(methodology, year).lines();
        assertThat(lines).hasSize(193);
        assertThat(lines).filteredOn(line -> line.unitsInTheLastPlace() == 0).hasSize(exact);
    }

    /** One published value, the score beside it, and the two ranks; ranks are 0 where none is published. */
    private record Line(String country, String node, BigDecimal published, double score, int publishedRank, int rank) {

        boolean hasPublishedRank() {
            return publishedRank == 0 || publishedRank == rank;
        }

        /** How far the score lies from the published value, in units of the finest decimal that the table shows. */
        long unitsInTheLastPlace() {
            return BigDecimal.valueOf(score)
                    .subtract(published)
                    .abs()
                    .movePointRight(published.scale())
                    .longValueExact();
        }
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

        List<Line> lines() throws IOException {
            Path folder = RULES.resolve(methodology);
            Panel panel = panel(records(folder.resolve("data").resolve(year + ".csv")));
            Scores scores = Engine.score(rules(folder), panel, year);
            List<NamedCsvRecord> rows = records(folder.resolve("expected").resolve(year + ".csv"));
            assertThat(rows).hasSize(scores.units().size());
            return rows.get(0).getHeader().stream()
                    .filter(column -> !column.equals("country") && !column.equals("rank"))
                    .flatMap(node -> lines(scores, node, rows))
                    .toList();
        }

        private static Stream<Line> lines(Scores scores, String node, List<NamedCsvRecord> rows) {
            int decimals = rows.stream()
                    .mapToInt(row -> new BigDecimal(row.getField(node)).scale())
                    .max()
                    .orElse(0);
            boolean isRoot = node.equals(scores.methodology().root().id());
            return rows.stream().map(row -> {
                int unit = scores.units().indexOf(row.getField("country"));
                return new Line(
                        row.getField("country"),
                        node,
                        new BigDecimal(row.getField(node)).setScale(decimals),
                        scores.scores(node).value(unit),
                        isRoot ? row.findField("rank").map(Integer::parseInt).orElse(0) : 0,
                        scores.ranks(node)[unit]);
            });
        }
    }

    private static Methodology rules(Path folder) throws IOException {
        RuleReading reading =
                new RuleReader(new MethodRegistry(List.of(new BuiltInMethods()))).read(RuleFiles.in(folder));
        assertThat(reading).isInstanceOf(RuleReading.Read.class);
        return ((RuleReading.Read) reading).rules().methodology();
    }

    private static Panel panel(List<NamedCsvRecord> rows) {
        Panel.Builder panel = Panel.of(
                Units.of(rows.stream().map(row -> row.getField("country")).toList()));
        for (NamedCsvRecord row : rows) {
            int year = Integer.parseInt(row.getField("year"));
            row.getFieldsAsMap().forEach((column, text) -> {
                if (!column.equals("country") && !column.equals("year") && !text.isEmpty()) {
                    panel.add(
                            column, row.getField("country"), new Datum(year, Double.parseDouble(text), "data", false));
                }
            });
        }
        return panel.build();
    }

    private static List<NamedCsvRecord> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
