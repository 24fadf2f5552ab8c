package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Office Open XML (ISO/IEC 29500) with one sheet, its header fixed; rows leave memory as they come. Libraries
 * that stream put sizes into the zip that programs which stream cannot read. The same rows give the same bytes.
 */
final class ExcelRows implements RowWriter {

    /** Most rows of a sheet below its header. */
    static final int MOST_ROWS = 1_048_575;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** By their places in {@link #STYLES}. */
    private static final int BOLD = 1;

    private static final int AS_DAY = 2;

    private static final String STYLES = XML + "<styleSheet xmlns=\"" + SHEETS + "\"><numFmts count=\"1\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
            + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static final String CONTENT = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPES + "worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES + "styles+xml\"/></Types>";

    private static final String PACKAGE =
            XML + "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + KINDS
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private static final String WORKBOOK = XML + "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + KINDS
            + "\"><sheets><sheet name=\"data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";

    private static final String PARTS_OF_WORKBOOK = XML + "<Relationships xmlns=\"" + RELATIONS + "\">"
            + "<Relationship Id=\"rId1\" Type=\"" + KINDS + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + KINDS + "/styles\" Target=\"styles.xml\"/></Relationships>";

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Characters that XML cannot hold. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private final List<Field> fields;
    private final List<String> columns;
    private final ZipOutputStream zip;
    private final Writer sheet;
    private final StringBuilder line = new StringBuilder();
    private int row = 1;

    ExcelRows(List<Field> fields, OutputStream out) throws IOException {
        this.fields = List.copyOf(fields);
        columns = IntStream.range(0, fields.size()).mapToObj(ExcelRows::column).toList();
        zip = new ZipOutputStream(out, UTF_8);
        sheet = new BufferedWriter(new OutputStreamWriter(zip, UTF_8), 1 << 16);
        part("[Content_Types].xml", CONTENT);
        part("_rels/.rels", PACKAGE);
        part("xl/workbook.xml", WORKBOOK);
        part("xl/_rels/workbook.xml.rels", PARTS_OF_WORKBOOK);
        part("xl/styles.xml", STYLES);
        begin("xl/worksheets/sheet1.xml");
        sheet.write(XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                + "</sheetViews><sheetData>");
        line.append("<row r=\"1\">");
        for (int i = 0; i < fields.size(); i++) {
            text(i, BOLD, fields.get(i).name());
        }
        endRow();
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    /** By its letters: A to Z, then AA. */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    @Override
    public void row(@Nullable String[] cells) throws IOException {
        if (++row > MOST_ROWS + 1) {
            throw new IOException("the sheet is full");
        }
        line.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell != null) {
                switch (fields.get(i).type()) {
                    case INTEGER, NUMBER -> value(i, "", cell);
                    case BOOLEAN -> value(i, " t=\"b\"", Boolean.parseBoolean(cell) ? "1" : "0");
                    case DATE ->
                        value(
                                i,
                                " s=\"" + AS_DAY + "\"",
                                String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(cell))));
                    case STRING -> text(i, 0, cell);
                }
            }
        }
        endRow();
    }

    private void value(int column, String attributes, String value) {
        cell(column).append(attributes).append("><v>").append(value).append("</v></c>");
    }

    private void text(int column, int style, String text) {
        cell(column).append(" s=\"").append(style).append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        String clean = NO_TEXT.matcher(text).replaceAll("\uFFFD");
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '&' -> line.append("&amp;");
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                case '\r' -> line.append("&#13;");
                default -> line.append(c);
            }
        }
        line.append("</t></is></c>");
    }

    private StringBuilder cell(int column) {
        return line.append("<c r=\"").append(columns.get(column)).append(row).append('"');
    }

    private void endRow() throws IOException {
        sheet.append(line.append("</row>"));
        line.setLength(0);
    }

    @Override
    public void close() throws IOException {
        sheet.write("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.finish();
    }
}
