package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with plain line feeds. */
final class CsvRows implements RowWriter {

    private final CsvWriter csv;

    CsvRows(List<Field> fields, OutputStream out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new OutputStreamWriter(out, UTF_8));
        csv.writeRecord(fields.stream().map(Field::name).toList());
    }

    @Override
    public void row(@Nullable String[] cells) {
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
