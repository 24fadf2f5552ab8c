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
import java.util.TreeSet;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Units;

/**
 * One CSV file to score. Long: a row for each value, with the columns {@code indicator} and {@code value}, and perhaps
 * {@code source}. Wide: a row for each unit, with a column for each that the methodology reads. Both name the unit in a
 * column {@code unit}, {@code code}, {@code country}, {@code iso3} or {@code uCode}, and may have a {@code year}; other
 * columns say which groups a unit is in.
 */
public final class ScoringSheet {

    private static final List<String> UNIT_NAMES = List.of("unit", "code", "country", "iso3", "ucode");
    private static final DecimalNumber NUMBER = DecimalNumber.orBlank();

    private final String file;
    private final DataFiles.Wanted wanted;
    private final Problems problems;
    private final Set<String> columns = new TreeSet<>();
    private boolean isDated;
    private final Map<String, Map<String, Set<String>>> groups = new LinkedHashMap<>();
    private final List<Value> values = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    public ScoringSheet(String file, DataFiles.Wanted wanted, Problems problems) {
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
    }

    private record Value(String column, String unit, Datum datum) {}

    /** Positions of a header's columns; −1 for a column that is missing. */
    private record Layout(List<String> header, int unit, int year, int indicator, int value, int source) {

        boolean isLong() {
            return indicator >= 0 && value >= 0;
        }

        /** Whether the column says which group a unit is in. */
        boolean isGroup(int column) {
            boolean isLongOnly = column == indicator || column == value || column == source;
            return column != unit && column != year && !(isLong() && isLongOnly);
        }
    }

    /** Names that can be scored, once the sheet is read. */
    public DataNames names() {
        Set<String> kinds = new TreeSet<>();
        groups.values().forEach(byKind -> byKind.values().forEach(kinds::addAll));
        return new DataNames(columns, kinds, groups.keySet());
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
            layout.filter(Layout::isLong).ifPresent(l -> haveAll(0, "indicator", "no row with "));
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
            boolean isOtherwiseSeparated = header.size() == 1 && header.get(0).matches(".*[;\t|].*");
            return refuse(
                    "the header " + Problem.quote(String.join(",", header)),
                    isOtherwiseSeparated
                            ? "commas between the fields"
                            : "a column named " + String.join(", ", UNIT_NAMES));
        }
        if (new HashSet<>(folded).size() < folded.size()) {
            return refuse("the header " + Problem.quote(String.join(",", header)), "each column once");
        }
        Layout layout = new Layout(
                header,
                unit,
                folded.indexOf("year"),
                folded.indexOf("indicator"),
                folded.indexOf("value"),
                folded.indexOf("source"));
        isDated = layout.year() >= 0;
        if (!layout.isLong()) {
            columns.addAll(header);
            haveAll(1, "", "no column ");
        }
        return problems.total() == 0 ? Optional.of(layout) : Optional.empty();
    }

    /** Tells what the methodology reads and the file does not have. */
    private void haveAll(int line, String field, String none) {
        for (String column : new TreeSet<>(wanted.needed())) {
            if (!columns.contains(column)) {
                String expected = "it, since the methodology reads it" + problems.hint(column, columns);
                problems.add(new Problem(file, line, field, none + Problem.quote(column), expected));
            }
        }
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
        int of = layout.year() < 0 ? wanted.year() : yearOf(record.getField(layout.year()), line);
        Map<String, Set<String>> memberships = groups.computeIfAbsent(unit, u -> new TreeMap<>());
        if (layout.isLong()) {
            String source = layout.source() < 0 ? file : record.getField(layout.source());
            columns.add(record.getField(layout.indicator()));
            value(record.getField(layout.indicator()), unit, of, record.getField(layout.value()), source, line);
        }
        for (int c = 0; c < layout.header().size(); c++) {
            String column = layout.header().get(c);
            if (!layout.isLong() && isValue(column)) {
                value(column, unit, of, record.getField(c), file, line);
            } else if (layout.isGroup(c) && !record.getField(c).isBlank()) {
                memberships.computeIfAbsent(column, g -> new TreeSet<>()).add(record.getField(c));
            }
        }
    }

    private boolean isValue(String column) {
        return wanted.needed().contains(column) || wanted.welcome().contains(column);
    }

    private int yearOf(String text, int line) {
        if (text.matches("[12][0-9]{3}")) {
            return Integer.parseInt(text);
        }
        problems.add(new Problem(file, line, "year", Problem.quote(text), "a year of four digits"));
        return wanted.year();
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
                        "a second value of " + unit + (isDated ? " in " + of : ""),
                        "one; the first is in line " + earlier));
                return;
            }
            values.add(new Value(column, unit, new Datum(of, number.value(), source, false)));
        } else if (parsed instanceof Parsed.Unreadable<Double> unreadable) {
            problems.add(new Problem(file, line, column, Problem.quote(text), unreadable.expected()));
        } else {
            throw new IllegalStateException("no such kind: " + parsed);
        }
    }

    private Panel panel() {
        Panel.Builder panel = Panel.of(
                new Units(List.copyOf(groups.keySet()), groups.values().stream().toList()));
        values.forEach(v -> panel.add(v.column(), v.unit(), v.datum()));
        return panel.build();
    }
}
