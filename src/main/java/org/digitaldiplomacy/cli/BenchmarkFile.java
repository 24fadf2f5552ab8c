package org.digitaldiplomacy.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.scoring.audit.Benchmark;

/**
 * Reads somebody else's numbers from a CSV file. Wide: the unit's code and a column for each benchmark. Long: the
 * columns {@code indicator} and {@code value}, perhaps {@code year}; each indicator and year is a benchmark of its own.
 */
final class BenchmarkFile {

    private static final List<String> UNITS = List.of("unit", "code", "country", "iso3", "ucode");
    private static final List<String> NOT_VALUES = List.of("year", "indicator", "source", "name");

    private final Path file;
    private final Map<String, Map<String, Double>> benchmarks = new LinkedHashMap<>();

    private BenchmarkFile(Path file) {
        this.file = file;
    }

    /** @throws RefusedInput where the file is not what is expected */
    static List<Benchmark> read(Path file) {
        BenchmarkFile reading = new BenchmarkFile(file);
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<String> header = List.of();
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    header = record.getFields().stream().map(String::strip).toList();
                } else {
                    reading.row(header, record);
                }
            }
        } catch (IOException e) {
            throw new RefusedInput("found --benchmark " + file + ", expected a readable CSV file: " + e);
        } catch (UncheckedIOException | CsvParseException e) {
            throw new RefusedInput(file + ": " + e.getMessage() + "; expected CSV in UTF-8");
        }
        if (reading.benchmarks.isEmpty()) {
            throw new RefusedInput(file + ": found no values, expected a header and rows");
        }
        return reading.benchmarks.entrySet().stream()
                .map(b -> new Benchmark(b.getKey(), b.getValue()))
                .toList();
    }

    private void row(List<String> header, CsvRecord record) {
        List<String> folded =
                header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        int unit = UNITS.stream()
                .mapToInt(folded::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow(() -> new RefusedInput(file + ", line 1: found the header " + String.join(",", header)
                        + ", expected a column named " + String.join(", ", UNITS)));
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            throw new RefusedInput(file + ", line " + line + ": found " + record.getFieldCount() + " fields, expected "
                    + header.size() + ", as in the header");
        }
        int indicator = folded.indexOf("indicator");
        int value = folded.indexOf("value");
        int year = folded.indexOf("year");
        if (indicator >= 0 && value >= 0) {
            String name = record.getField(indicator) + (year < 0 ? "" : " " + record.getField(year));
            add(name, record.getField(unit), record.getField(value), line);
            return;
        }
        for (int c = 0; c < header.size(); c++) {
            if (c != unit && !NOT_VALUES.contains(folded.get(c))) {
                add(header.get(c), record.getField(unit), record.getField(c), line);
            }
        }
    }

    private void add(String name, String unit, String text, long line) {
        if (text.isBlank()) {
            return;
        }
        if (!text.strip().matches("[+-]?[0-9]{1,99}(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")) {
            throw new RefusedInput(
                    file + ", line " + line + ", " + name + ": found '" + text + "', expected a decimal number");
        }
        Double before = benchmarks
                .computeIfAbsent(name, n -> new LinkedHashMap<>())
                .putIfAbsent(unit.strip(), Double.valueOf(text.strip()));
        if (before != null) {
            throw new RefusedInput(
                    file + ", line " + line + ", " + name + ": found a second value of " + unit + ", expected one");
        }
    }
}
