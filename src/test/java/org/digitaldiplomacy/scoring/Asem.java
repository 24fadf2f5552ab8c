package org.digitaldiplomacy.scoring;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.derive.Latest;
import org.digitaldiplomacy.scoring.derive.Per;
import org.digitaldiplomacy.scoring.impute.GroupMean;
import org.digitaldiplomacy.scoring.rank.Competition;
import org.digitaldiplomacy.scoring.screen.NoScreen;
import org.digitaldiplomacy.scoring.treat.LogOffset;
import org.digitaldiplomacy.scoring.treat.Winsorise;
import org.digitaldiplomacy.scoring.weigh.Given;

/**
 * The ASEM worked example: 51 countries, 49 indicators, eight sub-pillars, two dimensions, one index. Gaps are filled
 * with the mean of the continent.
 */
public final class Asem {

    public static final int YEAR = 2018;

    private static final List<NamedCsvRecord> DATA = rows("asem-data.csv");
    private static final List<NamedCsvRecord> META = rows("asem-meta.csv");

    private Asem() {}

    public static Panel panel() {
        Panel.Builder panel = Panel.of(new Units(
                DATA.stream().map(row -> row.getField("uCode")).toList(),
                DATA.stream().map(Asem::groups).toList()));
        for (NamedCsvRecord column : META) {
            String code = column.getField("iCode");
            if (column.getField("Type").equals("Indicator")
                    || column.getField("Type").equals("Denominator")) {
                for (NamedCsvRecord row : DATA) {
                    if (!row.getField(code).isEmpty()) {
                        double value = Double.parseDouble(row.getField(code));
                        panel.add(code, row.getField("uCode"), new Datum(YEAR, value, "asem", false));
                    }
                }
            }
        }
        return panel.build();
    }

    private static Map<String, Set<String>> groups(NamedCsvRecord row) {
        return META.stream()
                .filter(column -> column.getField("Type").equals("Group"))
                .map(column -> column.getField("iCode"))
                .collect(Collectors.toMap(kind -> kind, kind -> Set.of(kind + "-" + row.getField(kind))));
    }

    /** Outliers winsorised at no more than so many points, then by logarithm, as COINr does. */
    public static Treatment winsorised(int points) {
        return new Winsorise(points, 2, 3.5, Optional.of(new LogOffset(0.01, false)), false);
    }

    public static Methodology methodology(Treatment treatment, Normaliser normaliser, Aggregator aggregator) {
        return new Methodology(
                "asem",
                "1.0.0",
                "ASEM Sustainable Connectivity",
                "A worked example.",
                Methodology.Scope.ALL,
                composite("Index", treatment, normaliser, aggregator),
                List.of(),
                List.of(new UnitGroup("europe", "Europe", "As the example has it.", "EurAsia_group-Europe", List.of())),
                new Competition(1e-9, OptionalInt.empty()),
                List.of());
    }

    private static Composite composite(String code, Treatment treatment, Normaliser normaliser, Aggregator aggregator) {
        List<Composite.Child> children = META.stream()
                .filter(row -> row.getField("Parent").equals(code))
                .map(row -> new Composite.Child(
                        row.getField("Type").equals("Indicator")
                                ? indicator(row, treatment, normaliser)
                                : composite(row.getField("iCode"), treatment, normaliser, aggregator),
                        Double.parseDouble(row.getField("Weight")),
                        ""))
                .toList();
        return new Composite(
                code,
                code,
                children,
                new Given(),
                aggregator,
                new NoScreen(),
                OptionalInt.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);
    }

    private static IndicatorNode indicator(NamedCsvRecord row, Treatment treatment, Normaliser normaliser) {
        String denominator = row.getField("Denominator");
        return new IndicatorNode(
                row.getField("iCode"),
                row.getField("iName"),
                row.getField("iCode"),
                new Latest(OptionalInt.empty()),
                denominator.isEmpty() ? List.of() : List.of(new Per(denominator, 1)),
                row.getField("Direction").equals("1")
                        ? IndicatorDirection.HIGHER_IS_BETTER
                        : IndicatorDirection.LOWER_IS_BETTER,
                new GroupMean("EurAsia_group", false),
                treatment,
                normaliser,
                new IndicatorNode.About("", "", row.getField("Unit"), "", ""));
    }

    /** The rows of one of the example's files. */
    public static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Asem.class.getResourceAsStream("/asem/" + file);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
