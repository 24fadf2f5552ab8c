package org.digitaldiplomacy.refresh;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/**
 * A publisher's table, CSV or workbook, whose columns are found by name, in any order and among others, whatever the case
 * and the marks of their names.
 *
 * @param answer the file
 * @param needed columns without which it is refused; the first line that has the first of them is the header
 */
public record Sheet(Answer answer, List<String> needed) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public Sheet {
        needed = List.copyOf(needed);
    }

    /** Takes a line. */
    public interface Taking {
        void line(Line line) throws Refused;
    }

    /** Reads the lines of a CSV file, or of the one in a zip, from the first to the last. */
    public void csv(char separator, Taking taking) throws Refused {
        Reading reading = new Reading(taking);
        try (InputStream in = unpacked();
                CsvReader<CsvRecord> lines = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (CsvRecord line : lines) {
                reading.take(line.getStartingLineNumber(), line.getFields());
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            throw answer.refused("a file that breaks off or is no CSV (" + why(unreadable) + ")", "a whole one");
        }
        reading.finish();
    }

    private InputStream unpacked() throws IOException, Refused {
        InputStream in = answer.open();
        in = new BufferedInputStream(in);
        in.mark(2);
        boolean isZip = in.read() == 'P' && in.read() == 'K';
        in.reset();
        if (!isZip) {
            return in;
        }
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".csv")) {
                return zip;
            }
        }
        throw answer.refused("a zip without a CSV file", "one with the table");
    }

    /** Reads the lines of a workbook's sheet: the one of this name, or the first where the name is empty. */
    public void workbook(String name, Taking taking) throws Refused {
        Reading reading = new Reading(taking);
        try (InputStream in = answer.open();
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            org.dhatim.fastexcel.reader.Sheet sheet = name.isEmpty()
                    ? workbook.getFirstSheet()
                    : workbook.findSheet(name).orElseThrow(() -> noSheet(workbook, name));
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                for (org.dhatim.fastexcel.reader.Row row : (Iterable<org.dhatim.fastexcel.reader.Row>) rows::iterator) {
                    reading.take(row.getRowNum(), row.stream().map(Sheet::text).toList());
                }
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException unreadable) {
            throw answer.refused(
                    "a file that breaks off or is no workbook (" + why(unreadable) + ")", "a whole .xlsx file");
        }
        reading.finish();
    }

    private static String why(Exception failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private Refused noSheet(ReadableWorkbook workbook, String name) {
        List<String> names = workbook.getSheets()
                .map(org.dhatim.fastexcel.reader.Sheet::getName)
                .toList();
        return answer.refused("the sheets " + String.join(", ", names), "one named " + name);
    }

    static String folded(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]", "");
        return letters.isEmpty() ? name : letters;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    /** One reading: header first, then lines. */
    private final class Reading {
        private final Taking taking;
        private Map<String, Integer> columns = Map.of();
        private List<String> firstLine = List.of();
        private long lines;

        Reading(Taking taking) {
            this.taking = taking;
        }

        void take(long number, List<String> cells) throws Refused {
            if (columns.isEmpty()) {
                header(number, cells);
                return;
            }
            boolean isBlank = cells.stream().allMatch(String::isBlank);
            if (!isBlank) {
                lines++;
                taking.line(new Line(answer, number, columns, cells));
            }
        }

        private void header(long number, List<String> cells) throws Refused {
            List<String> names = cells.stream()
                    .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                    .toList();
            if (firstLine.isEmpty()) {
                firstLine = names;
            }
            boolean isHeader = needed.stream()
                                    .filter(name -> names.stream()
                                            .anyMatch(n -> folded(n).equals(folded(name))))
                                    .count()
                            * 2
                    >= needed.size();
            if (isHeader) {
                Map<String, Integer> found = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    if (!names.get(i).isEmpty()) {
                        found.putIfAbsent(folded(names.get(i)), i);
                    }
                }
                requireAll(number, found.keySet(), names);
                columns = found;
            }
        }

        private void requireAll(long number, Collection<String> found, Collection<String> names) throws Refused {
            for (String name : needed) {
                if (!found.contains(folded(name))) {
                    String hint = ClosestName.to(name, names)
                            .map(close -> " (the closest is '" + close + "')")
                            .orElse("");
                    throw answer.refused(number, name, "no such column" + hint, "it in the header");
                }
            }
        }

        void finish() throws Refused {
            if (columns.isEmpty()) {
                throw answer.refused(
                        "the first line " + String.join(", ", firstLine.subList(0, Math.min(8, firstLine.size()))),
                        "a header with " + String.join(", ", needed));
            }
            if (lines == 0) {
                throw answer.refused("a header without lines", "a line for each country");
            }
        }
    }

    /** A line of a sheet. */
    public record Line(Answer answer, long number, Map<String, Integer> columns, List<String> cells) {

        /** The cell's text, blank where the line does not have it. */
        public String text(String column) throws Refused {
            Integer index = columns.get(folded(column));
            if (index == null) {
                throw answer.refused(number, column, "no such column", "it in the header");
            }
            if (index >= cells.size()) {
                return "";
            }
            return cells.get(index).strip();
        }

        /** Refuses a line that ends early, as the last one of a file that was cut off does. */
        public Line whole() throws Refused {
            if (cells.size() < columns.size()) {
                throw answer.refused(
                        number,
                        cells.size() + " cells",
                        columns.size() + ", as in the header: the file may be cut off");
            }
            return this;
        }

        /** The cell's number; empty for a blank, NA or a dash. */
        public Optional<Figure> number(String column) throws Refused {
            String text = text(column);
            if (text.isEmpty() || text.equals("NA") || text.equals("-") || text.equals("n/a")) {
                return Optional.empty();
            }
            Optional<Figure> number = Figure.of(text);
            if (number.isEmpty()) {
                throw refused(column, "a number");
            }
            return number;
        }

        /** The cell's year. */
        public int year(String column) throws Refused {
            String text = text(column);
            if (!text.matches("(?:19|20)[0-9]{2}(?:\\.0+)?")) {
                throw refused(column, "a year");
            }
            return Integer.parseInt(text.substring(0, 4));
        }

        public Refused refused(String column, String expected) throws Refused {
            return answer.refused(number, column, "'" + text(column) + "'", expected);
        }
    }
}
