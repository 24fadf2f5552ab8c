package org.digitaldiplomacy.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object for each row, in an array or one a line. */
final class JsonRows implements RowWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<Field> fields;
    private final JsonGenerator json;
    private final boolean isArray;

    JsonRows(List<Field> fields, OutputStream out, boolean isArray) throws IOException {
        this.fields = fields;
        this.isArray = isArray;
        json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        if (isArray) {
            json.writeStartArray();
        } else {
            json.setRootValueSeparator(null);
        }
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            json.writeFieldName(fields.get(i).name());
            String cell = cells[i];
            if (cell == null) {
                json.writeNull();
            } else {
                write(fields.get(i).type(), cell);
            }
        }
        json.writeEndObject();
        if (!isArray) {
            json.writeRaw('\n');
        }
    }

    private void write(Field.Type type, String cell) throws IOException {
        switch (type) {
            case INTEGER, NUMBER -> json.writeNumber(cell);
            case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(cell));
            case STRING, DATE -> json.writeString(cell);
        }
    }

    @Override
    public void close() throws IOException {
        if (isArray) {
            json.writeEndArray();
            json.writeRaw('\n');
        }
        json.close();
    }
}
