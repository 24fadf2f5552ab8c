package org.digitaldiplomacy.search;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of names that the application brings, in {@code src/main/resources/search}. */
final class ResourceTable {

    private ResourceTable() {}

    static List<NamedCsvRecord> rows(String name) {
        String path = "/search/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(ResourceTable.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
