package org.digitaldiplomacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a table is written. Numbers read back as the same numbers; a gap is an empty cell, or null in JSON. */
enum Format {
    CSV("text/csv; charset=utf-8") {
        @Override
        RowWriter writer(List<Field> fields, OutputStream out) throws IOException {
            return new CsvRows(fields, out);
        }
    },
    JSON("application/json") {
        @Override
        RowWriter writer(List<Field> fields, OutputStream out) throws IOException {
            return new JsonRows(fields, out, true);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        RowWriter writer(List<Field> fields, OutputStream out) throws IOException {
            return new JsonRows(fields, out, false);
        }
    },
    PARQUET("application/vnd.apache.parquet") {
        @Override
        RowWriter writer(List<Field> fields, OutputStream out) throws IOException {
            return new ParquetRows(fields, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        RowWriter writer(List<Field> fields, OutputStream out) throws IOException {
            return new ExcelRows(fields, out);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract RowWriter writer(List<Field> fields, OutputStream out) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** Also the ending of the file's name. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is text, which compresses well on its way; the others are compressed in themselves. */
    boolean isText() {
        return this == CSV || this == JSON || this == NDJSON;
    }

    static Optional<Format> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
