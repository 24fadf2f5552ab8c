package org.digitaldiplomacy.ingest.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small workbook. Cells stand between bars; one that begins with <code>n:</code> is a number, with <code>d:</code> the
 * serial number of a day, with <code>p:</code> a number shown in percent, with <code>b:</code> a truth value, with
 * <code>f:</code> the result of a formula, with <code>e:</code> an error, and any other a text. A line
 * <code>[Name]</code> begins a sheet, <code>[Name hidden]</code> a hidden one.
 */
final class MadeUpWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";

    private MadeUpWorkbook() {}

    static byte[] of(List<String> lines) {
        List<String> names = new ArrayList<>();
        List<StringBuilder> sheets = new ArrayList<>();
        int row = 0;
        for (String line : lines) {
            if (line.startsWith("[")) {
                names.add(line.substring(1, line.length() - 1));
                sheets.add(new StringBuilder());
                row = 0;
            } else {
                row++;
                if (sheets.isEmpty()) {
                    names.add("Sheet1");
                    sheets.add(new StringBuilder());
                }
                sheets.get(sheets.size() - 1).append(row(row, line));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            write(zip, names, sheets);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, List<String> names, List<StringBuilder> sheets) throws IOException {
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            boolean isHidden = names.get(i).endsWith(" hidden");
            String name = names.get(i).replace(" hidden", "");
            String part = "worksheets/sheet" + (i + 1) + ".xml";
            listed.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>"
                    .formatted(name, i + 1, isHidden ? " state=\"hidden\"" : "", i + 1));
            related.append(
                    "<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"%s\"/>".formatted(i + 1, KINDS, part));
            typed.append("<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument."
                            .formatted(part)
                    + "spreadsheetml.worksheet+xml\"/>");
            entry(
                    zip,
                    "xl/" + part,
                    "<worksheet " + MAIN + "><sheetData>" + sheets.get(i) + "</sheetData></worksheet>");
        }
        entry(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                        + typed + "</Types>");
        entry(
                zip,
                "_rels/.rels",
                "<Relationships " + RELATIONS + "><Relationship Id=\"r1\" Type=\"" + KINDS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        entry(
                zip,
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + KINDS + "\"><sheets>" + listed + "</sheets></workbook>");
        entry(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships " + RELATIONS + ">" + related + "<Relationship Id=\"s\" Type=\"" + KINDS
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        entry(
                zip,
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf"
                        + " numFmtId=\"9\"/></cellXfs></styleSheet>");
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + xml).getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String row(int number, String line) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        String[] cells = line.split("\\|", -1);
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.append(cell((char) ('A' + i) + "" + number, cells[i]));
            }
        }
        return row.append("</row>").toString();
    }

    private static String cell(String at, String cell) {
        String content = cell.length() > 2 && cell.charAt(1) == ':' ? cell.substring(2) : cell;
        String value = "<v>" + content + "</v></c>";
        return switch (cell.length() > 2 && cell.charAt(1) == ':' ? cell.charAt(0) : ' ') {
            case 'n' -> "<c r=\"" + at + "\">" + value;
            case 'd' -> "<c r=\"" + at + "\" s=\"1\">" + value;
            case 'p' -> "<c r=\"" + at + "\" s=\"2\">" + value;
            case 'b' -> "<c r=\"" + at + "\" t=\"b\">" + value;
            case 'e' -> "<c r=\"" + at + "\" t=\"e\">" + value;
            case 'f' -> "<c r=\"" + at + "\"><f>SUM(1,2)</f>" + value;
            default ->
                "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>"
                        + cell.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
        };
    }
}
