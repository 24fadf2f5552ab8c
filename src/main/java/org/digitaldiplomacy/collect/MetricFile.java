package org.digitaldiplomacy.collect;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;

/** Measurements as rows of the table {@code account_metrics}, added to a CSV file account by account. */
public final class MetricFile {

    private static final List<String> HEADER =
            List.of("platform", "handle", "metric", "period_start", "date", "value", "rounded", "source");

    private final Path file;
    private final PlatformId platform;
    private final SourceId source;
    private final Set<String> present = new HashSet<>();

    private MetricFile(Path file, PlatformId platform, SourceId source) {
        this.file = file;
        this.platform = platform;
        this.source = source;
    }

    /**
     * Opens the file, or begins it.
     *
     * @throws IOException where it cannot be read or written, or holds something else
     */
    public static MetricFile at(Path file, PlatformId platform, SourceId source) throws IOException {
        MetricFile rows = new MetricFile(file, platform, source);
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.writeString(file, line(HEADER));
            return rows;
        }
        rows.readPresent();
        return rows;
    }

    /** An account's rows are written at once, each with its line's end; without one the last row was cut off. */
    private void readPresent() throws IOException {
        String text = Files.readString(file);
        if (!text.startsWith(line(HEADER))) {
            throw new IOException("found " + file + " with another first line, expected " + String.join(",", HEADER));
        }
        if (!text.endsWith("\n")) {
            throw new IOException(
                    "found " + file + " with a last line that was cut off, expected its end: take it out");
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                present.add(key(row.getField("platform"), row.getField("handle"), row.getField("date")));
            }
        }
    }

    /** Whether the account has rows of that day. */
    boolean has(String handle, LocalDate date) {
        return present.contains(key(platform.value(), handle, date.toString()));
    }

    void add(String handle, LocalDate date, Map<MetricId, Long> counts, BiPredicate<MetricId, Long> isRounded)
            throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Map.Entry<MetricId, Long> count : counts.entrySet()) {
            rows.append(line(List.of(
                    platform.value(),
                    handle,
                    count.getKey().value(),
                    "",
                    date.toString(),
                    count.getValue().toString(),
                    isRounded.test(count.getKey(), count.getValue()) ? "1" : "0",
                    source.value())));
        }
        Files.writeString(file, rows, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        present.add(key(platform.value(), handle, date.toString()));
    }

    private static String key(String platform, String handle, String date) {
        return platform + " " + date + " " + handle.toLowerCase(Locale.ROOT);
    }

    private static String line(List<String> cells) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells);
        }
        return text.toString();
    }
}
