package org.digitaldiplomacy.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.PublishedTable;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;

/**
 * A published table: a row for each unit, named in the column {@code country} or {@code unit}; a column for each node,
 * and perhaps {@code rank}. A blank cell says that nothing is published.
 */
public final class PublishedSheet {

    private static final String RANK = "rank";

    private final String file;
    private final Problems problems;
    private final Map<String, Map<String, BigDecimal>> values = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    public PublishedSheet(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @return empty where there are problems, which are then told */
    public Optional<PublishedTable> read(StrictUtf8Reader text) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            csv.forEach(this::row);
        } catch (CsvParseException e) {
            problems.addFile(file, "what is not CSV (" + e.getMessage() + ")", "CSV as in RFC 4180");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (values.isEmpty() && problems.total() == 0) {
            problems.addFile(file, "no values", "a header and rows");
        }
        return problems.total() > 0 ? Optional.empty() : Optional.of(new PublishedTable(values, ranks));
    }

    private void row(NamedCsvRecord record) {
        int line = Math.toIntExact(record.getStartingLineNumber());
        Optional<String> name = record.getHeader().stream()
                .filter(h -> h.equals("country") || h.equals("unit"))
                .findFirst();
        if (name.isEmpty()) {
            problems.add(new Problem(file, 1, "", "the header " + record.getHeader(), "a column country or unit"));
            return;
        }
        String unit = record.getField(name.get());
        record.getFieldsAsMap().forEach((column, cell) -> {
            if (column.equals(RANK)) {
                rank(unit, cell, line);
            } else if (!column.equals(name.get()) && !cell.isEmpty()) {
                value(column, unit, cell, line);
            }
        });
    }

    private void rank(String unit, String cell, int line) {
        if (cell.matches("[1-9][0-9]{0,6}")) {
            ranks.put(unit, Integer.parseInt(cell));
        } else if (!cell.isEmpty()) {
            problems.add(new Problem(file, line, RANK, Problem.quote(cell), "a rank, from 1"));
        }
    }

    private void value(String node, String unit, String cell, int line) {
        if (!cell.matches("-?[0-9]+(\\.[0-9]+)?")) {
            problems.add(new Problem(file, line, node, Problem.quote(cell), "a number, such as 0.462"));
        } else if (values.computeIfAbsent(node, n -> new LinkedHashMap<>()).put(unit, new BigDecimal(cell)) != null) {
            problems.add(new Problem(file, line, node, "a second value of " + unit, "one"));
        }
    }
}
