package org.digitaldiplomacy.ingest.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** Kind of a file, by its first bytes. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int LOOKED_AT = 400;

    /** @throws RefusedSheet where it is neither */
    static FileKind of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            if (start.contains("application/vnd.oasis.opendocument")) {
                throw RefusedSheet.because(
                        0, "an OpenDocument file", "an .xlsx workbook or CSV: save the sheet as one");
            }
            return WORKBOOK;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw RefusedSheet.because(
                    0,
                    "an Excel workbook of before 2007, or one under a password",
                    "an .xlsx workbook without a password, or CSV: save the sheet as one");
        }
        if (start.startsWith("%PDF")) {
            throw RefusedSheet.because(0, "a PDF", "a sheet: .xlsx or CSV");
        }
        if (start.startsWith("PAR1")) {
            throw RefusedSheet.because(0, "a Parquet file", "a sheet: .xlsx or CSV");
        }
        if (start.startsWith("\u001F\u008B") || start.startsWith("(\u00B5/\u00FD")) {
            throw RefusedSheet.because(0, "a packed file", "the sheet itself, or its packing told");
        }
        String text = start.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            throw RefusedSheet.because(
                    1,
                    text.contains("<html") || text.contains("<!doctype") ? "a web page" : "a document in XML",
                    "a sheet: .xlsx or CSV; is it the file, or a page that says why there is none?");
        }
        if (text.startsWith("{") || text.startsWith("[{")) {
            throw RefusedSheet.because(
                    1, "JSON", "a sheet: .xlsx or CSV; objects on lines come in as application/x-ndjson");
        }
        return TEXT;
    }
}
