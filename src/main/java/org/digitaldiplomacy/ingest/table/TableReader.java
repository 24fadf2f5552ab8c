package org.digitaldiplomacy.ingest.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;

/** Reads a CSV file (RFC 4180, UTF-8), row by row. */
public final class TableReader {

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_FIELD = 100_000;

    private static final Pattern STARTED = Pattern.compile("started in line ([0-9]{1,9})");

    private final String file;
    private final TableRows<?> table;
    private final Problems problems;
    private final Consumer<Row> rows;

    /** Reads rows into the table. */
    public TableReader(String file, TableRows<?> table, Problems problems) {
        this(file, table, problems, table::add);
    }

    /** @param rows takes each row that has as many fields as the header, in the order of the file */
    TableReader(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) {
        this.file = file;
        this.table = table;
        this.problems = problems;
        this.rows = rows;
    }

    /**
     * Reads the file to its end, or to where nothing sensible can follow.
     *
     * @return whether the end was reached
     * @throws IOException if the bytes cannot be read on
     */
    public boolean read(StrictUtf8Reader text) throws IOException {
        int line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(CsvRecordHandler.of(c -> c.maxFields(MOST_FIELDS).maxFieldSize(LONGEST_FIELD)), text)) {
            Iterator<CsvRecord> records = csv.iterator();
            Optional<Header> header = header(records);
            while (header.isPresent() && records.hasNext()) {
                CsvRecord record = records.next();
                line = Math.toIntExact(record.getStartingLineNumber());
                read(record, line, header.get());
            }
            return header.isPresent() && quotesMatch(text, line);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        } catch (CsvParseException malformed) {
            problems.add(malformed(malformed, line));
            return false;
        }
    }

    private Optional<Header> header(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            problems.addFile(file, "an empty file", "the header " + Header.of(table));
            return Optional.empty();
        }
        return Header.read(records.next().getFields(), file, table, problems);
    }

    private void read(CsvRecord record, int line, Header header) {
        int fields = record.getFieldCount();
        if (fields != header.width()) {
            problems.add(new Problem(file, line, "", fields + " fields", header.width() + ", as in the header"));
            table.leaveIncomplete();
            return;
        }
        Row row = new Row(new Key.Place(file, line), table, header.inOrder(record), problems);
        header.check(row, record);
        rows.accept(row);
    }

    private boolean quotesMatch(StrictUtf8Reader text, int lastLine) {
        if (text.quotes() % 2 == 0) {
            return true;
        }
        problems.add(new Problem(
                file,
                lastLine,
                "",
                "a quotation mark without its partner",
                "quotation marks in pairs, up to the last row"));
        return false;
    }

    /** FastCSV says what it stumbled over in words only. */
    private Problem malformed(CsvParseException malformed, int lastLine) {
        String where = String.valueOf(malformed.getMessage());
        String what = malformed.getCause() == null
                ? where
                : String.valueOf(malformed.getCause().getMessage());
        Matcher started = STARTED.matcher(where);
        int line = started.find() ? Integer.parseInt(started.group(1)) : lastLine;
        if (what.contains("closing quote")) {
            return new Problem(
                    file,
                    line,
                    "",
                    "a quotation mark that closes before its field ends",
                    "quotation marks around whole fields only, and doubled inside them");
        }
        return what.contains("limit of " + MOST_FIELDS)
                ? new Problem(file, line, "", "more than " + MOST_FIELDS + " fields", "as many as in the header")
                : new Problem(
                        file,
                        line,
                        "",
                        "a field of more than " + LONGEST_FIELD + " characters",
                        "shorter ones; is a quotation mark left open?");
    }
}
