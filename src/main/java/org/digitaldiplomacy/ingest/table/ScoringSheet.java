package org.digitaldiplomacy.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Units;

/**
 * One CSV file to score. Long: a row for each value, with the columns {@code indicator} and {@code value}. Wide: a row
 * for each unit, with a column for each that the methodology reads; other columns say which groups a unit is in. Both
 * name the unit in a column {@code unit}, {@code code}, {@code country}, {@code iso3} or {@code uCode}, and may have a
 * {@code year}.
 */
public final class ScoringSheet {

    private static final List<String> UNIT_NAMES = List.of("unit", "code", "country", "iso3", "ucode");
    private static final DecimalNumber NUMBER = DecimalNumber.orBlank();

    private final String file;
    private final Set<String> needed;
    private final int year;
    private final Problems problems;
    private final Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    /**
     * @param needed the columns that a wide file must have
     * @param year of the values where the file has no such column
     */
    public ScoringSheet(String file, Set<String> needed, int year, Problems problems) {
        this.file = file;
        this.needed = needed;
        this.year = year;
        this.problems = problems;
    }

    private record Value(String column, String unit, Datum datum) {}

    /** Where a header's columns stand; −1 where there is none. */
    private record Layout(List<String> header, int unit, int year, int indicator, int value, int source) {

        boolean isLong() {
            return indicator >= 0 && value >= 0;
        }
    }

    /** @return empty where there are problems, which are then told */
    public Optional<Panel> read(StrictUtf8Reader text) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            Optional<Layout> layout = records.hasNext()
                    ? layout(records.next().getFields())
                    : refuse("an empty file", "a header and rows");
            while (layout.isPresent() && records.hasNext()) {
                row(records.next(), layout.get());
            }
        } catch (CsvParseException e) {
            problems.addFile(file, "what is not CSV (" + e.getMessage() + ")", "CSV as in RFC 4180");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return problems.total() > 0 ? Optional.empty() : Optional.of(panel());
    }

    private Optional<Layout> layout(List<String> header) {
        List<String> folded =
                header.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        int unit = UNIT_NAMES.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
        if (unit < 0) {
            return refuse("the header " + String.join(",", header), "a column named " + String.join(", ", UNIT_NAMES));
        }
        if (new HashSet<>(folded).size() < folded.size()) {
            return refuse("the header " + String.join(",", header), "each column once");
        }
        Layout layout = new Layout(
                header,
                unit,
                folded.indexOf("year"),
                folded.indexOf("indicator"),
                folded.indexOf("value"),
                folded.indexOf("source"));
        List<String> missing = layout.isLong()
                ? List.of()
                : needed.stream().filter(n -> !header.contains(n)).sorted().toList();
        for (String column : missing) {
            problems.add(new Problem(
                    file,
                    1,
                    column,
                    "no such column",
                    "it, since the methodology reads it" + problems.hint(column, header)));
        }
        return missing.isEmpty() ? Optional.of(layout) : Optional.empty();
    }

    private Optional<Layout> refuse(String found, String expected) {
        problems.add(new Problem(file, 1, "", found, expected));
        return Optional.empty();
    }

    private void row(CsvRecord record, Layout layout) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        if (record.getFieldCount() != layout.header().size()) {
            problems.add(new Problem(
                    file,
                    line,
                    "",
                    record.getFieldCount() + " fields",
                    layout.header().size() + ", as in the header"));
            return;
        }
        String unit = record.getField(layout.unit()).strip();
        if (unit.isEmpty()) {
            problems.add(new Problem(file, line, layout.header().get(layout.unit()), "nothing", "a unit's code"));
            return;
        }
        int of = layout.year() < 0 ? year : yearOf(record.getField(layout.year()), line);
        groups.computeIfAbsent(unit, u -> new TreeMap<>());
        if (layout.isLong()) {
            String source = layout.source() < 0 ? file : record.getField(layout.source());
            value(record.getField(layout.indicator()), unit, of, record.getField(layout.value()), source, line);
            return;
        }
        for (int c = 0; c < layout.header().size(); c++) {
            String column = layout.header().get(c);
            if (needed.contains(column)) {
                value(column, unit, of, record.getField(c), file, line);
            } else if (c != layout.unit()
                    && c != layout.year()
                    && !record.getField(c).isBlank()) {
                groups.get(unit).put(column, Set.of(record.getField(c)));
            }
        }
    }

    private int yearOf(String text, int line) {
        if (text.matches("[12][0-9]{3}")) {
            return Integer.parseInt(text);
        }
        problems.add(new Problem(file, line, "year", Problem.quote(text), "a year of four digits"));
        return year;
    }

    private void value(String column, String unit, int of, String text, String source, int line) {
        if (text.isBlank()) {
            return;
        }
        Parsed<Double> parsed = NUMBER.parse(text);
        if (parsed instanceof Parsed.Value<Double> number) {
            Integer earlier = lines.putIfAbsent(column + '\n' + unit + '\n' + of, line);
            if (earlier != null) {
                problems.add(new Problem(
                        file,
                        line,
                        column,
                        "a second value of " + unit + " in " + of,
                        "one; the first is in line " + earlier));
                return;
            }
            values.add(new Value(column, unit, new Datum(of, number.value(), source, false)));
        } else if (parsed instanceof Parsed.Unreadable<Double> unreadable) {
            problems.add(new Problem(file, line, column, Problem.quote(text), unreadable.expected()));
        }
    }

    private Panel panel() {
        Panel.Builder panel = Panel.of(
                new Units(List.copyOf(groups.keySet()), groups.values().stream().toList()));
        values.forEach(v -> panel.add(v.column(), v.unit(), v.datum()));
        return panel.build();
    }
}
