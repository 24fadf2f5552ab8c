package org.digitaldiplomacy.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.export.Dataset.Table;
import org.jspecify.annotations.Nullable;

/** How a table is written. Numbers read back as the same numbers; a gap is an empty cell, or null in JSON. */
enum Format {
    CSV("text/csv; charset=utf-8") {
        @Override
        <R> void write(Table<R> table, OutputStream out) throws IOException {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
            List<Field<R>> fields = table.dataset().fields();
            csv.writeRecord(fields.stream().map(Field::name).toList());
            for (R row : table.rows()) {
                csv.writeRecord(
                        fields.stream().map(f -> text(f.value().apply(row))).toList());
            }
            csv.flush();
        }
    },
    JSON("application/json") {
        @Override
        <R> void write(Table<R> table, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON_FACTORY.createGenerator(out)) {
                json.writeStartArray();
                for (R row : table.rows()) {
                    object(table.dataset().fields(), row, json);
                }
                json.writeEndArray();
                json.writeRaw('\n');
            }
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        <R> void write(Table<R> table, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON_FACTORY.createGenerator(out)) {
                json.setRootValueSeparator(null);
                for (R row : table.rows()) {
                    object(table.dataset().fields(), row, json);
                    json.writeRaw('\n');
                }
            }
        }
    };

    private static final JsonFactory JSON_FACTORY = new JsonFactory();

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract <R> void write(Table<R> table, OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** Also the ending of the file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Double number ? ExactNumber.text(number) : value.toString();
    }

    private static <R> void object(List<Field<R>> fields, R row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Field<R> field : fields) {
            Object value = field.value().apply(row);
            json.writeFieldName(field.name());
            if (value == null) {
                json.writeNull();
            } else if (value instanceof Integer whole) {
                json.writeNumber(whole);
            } else if (value instanceof Double number) {
                json.writeNumber(new BigDecimal(ExactNumber.text(number)));
            } else {
                json.writeString(value.toString());
            }
        }
        json.writeEndObject();
    }

    byte[] bytes(Table<?> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(table, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
