package org.digitaldiplomacy.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Imputer.ColumnImputer;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Treatment.Treated;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;
import org.junit.jupiter.api.Test;

/**
 * What becomes of the 49 indicators of the ASEM data once they are divided by their denominators and their gaps filled
 * with the mean of Europe or Asia. What to expect was worked out in other software.
 */
class AsemTreatmentTest {

    private final List<NamedCsvRecord> data = rows("/asem/asem-data.csv");
    private final Map<String, Column> columns = columns(data);

    @Test
    void the_shape_of_a_column_is_that_of_other_software() {
        assertShape("ForPort", 6.92776587939691, 48.815215313507586);
        assertShape("FemLab", -2.008904465036923, 5.000513712708023);
        assertShape("Goods", 0.7548462384249932, -0.571116220341775);
    }

    @Test
    void with_the_usual_limits_fifteen_columns_are_winsorised_and_none_is_logged() {
        assertThat(actions(Map.of()))
                .isEqualTo(Map.ofEntries(
                        Map.entry("Flights", "winsorised 1 point"),
                        Map.entry("Bord", "winsorised 3 points"),
                        Map.entry("Gas", "winsorised 3 points"),
                        Map.entry("Services", "winsorised 4 points"),
                        Map.entry("FDI", "winsorised 2 points"),
                        Map.entry("ForPort", "winsorised 3 points"),
                        Map.entry("CostImpEx", "winsorised 1 point"),
                        Map.entry("Tariff", "winsorised 3 points"),
                        Map.entry("StMob", "winsorised 2 points"),
                        Map.entry("CultServ", "winsorised 3 points"),
                        Map.entry("Forest", "winsorised 2 points"),
                        Map.entry("Poverty", "winsorised 3 points"),
                        Map.entry("NGOs", "winsorised 3 points"),
                        Map.entry("FemLab", "winsorised 1 point"),
                        Map.entry("PubDebt", "winsorised 1 point")));
    }

    @Test
    void with_one_point_to_move_most_of_them_are_logged_instead() {
        assertThat(actions(Map.of("max-points", 1)))
                .hasSize(15)
                .containsEntry("Flights", "winsorised 1 point")
                .containsEntry("CostImpEx", "winsorised 1 point")
                .containsEntry("FemLab", "winsorised 1 point")
                .containsEntry("PubDebt", "winsorised 1 point")
                .satisfies(a -> assertThat(a.values()).filteredOn("log"::equals).hasSize(11));
    }

    private void assertShape(String indicator, double skewness, double kurtosis) {
        Shape shape = Shape.of(Objects.requireNonNull(columns.get(indicator)).knownValues())
                .orElseThrow();
        assertThat(shape.skewness()).isCloseTo(skewness, within(1e-12));
        assertThat(shape.kurtosis()).isCloseTo(kurtosis, within(1e-12));
    }

    private Map<String, String> actions(Map<String, ?> arguments) {
        Treatment treatment = BuiltIn.of(Treatment.class, "winsorise", arguments);
        Map<String, String> actions = new HashMap<>();
        columns.forEach((indicator, column) -> {
            Treated treated = treatment.treat(column);
            if (treated.changed() > 0) {
                actions.put(indicator, treated.action());
            }
        });
        return actions;
    }

    private static Map<String, Column> columns(List<NamedCsvRecord> data) {
        Units units = new Units(
                data.stream().map(r -> r.getField("uCode")).toList(),
                data.stream()
                        .map(r -> Map.of("continent", Set.of(r.getField("EurAsia_group"))))
                        .toList());
        ColumnImputer imputer = (ColumnImputer) BuiltIn.of(Imputer.class, "group-mean", Map.of("group", "continent"));
        Map<String, Column> columns = new HashMap<>();
        for (NamedCsvRecord meta : rows("/asem/asem-meta.csv")) {
            if (meta.getField("Type").equals("Indicator")) {
                Column derived = derived(data, meta.getField("iCode"), meta.getField("Denominator"));
                columns.put(meta.getField("iCode"), imputer.impute(derived, units));
            }
        }
        assertThat(columns).hasSize(49);
        return columns;
    }

    private static Column derived(List<NamedCsvRecord> data, String indicator, String denominator) {
        return Column.of(IntStream.range(0, data.size())
                .mapToObj(i -> {
                    Cell raw = cell(data.get(i), indicator);
                    return denominator.isEmpty()
                            ? raw
                            : BuiltIn.of(Derivation.Transformation.class, "per", Map.of("column", denominator))
                                    .transform(raw, column -> cell(data.get(i), column));
                })
                .toArray(Cell[]::new));
    }

    private static Cell cell(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() || text.equals("NA") ? Gaps.cell(null) : Cell.of(Double.parseDouble(text));
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = Objects.requireNonNull(AsemTreatmentTest.class.getResourceAsStream(resource));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
