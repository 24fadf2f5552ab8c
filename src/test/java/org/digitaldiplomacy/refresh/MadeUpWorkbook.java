package org.digitaldiplomacy.refresh;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is a workbook: one sheet, numbers as numbers, texts in their cells. */
final class MadeUpWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private MadeUpWorkbook() {}

    static byte[] of(String sheet, String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml"
                     ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
                    """);
            put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + sheet
                            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/worksheets/sheet1.xml", sheet(csv));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/" + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String sheet(String csv) {
        StringBuilder rows = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int number = 0;
        for (CsvRecord line : CsvReader.builder().allowMissingFields(true).ofCsvRecord(csv)) {
            number++;
            rows.append("<row r=\"").append(number).append("\">");
            for (int i = 0; i < line.getFieldCount(); i++) {
                rows.append(cell(column(i) + number, line.getField(i)));
            }
            rows.append("</row>");
        }
        return rows.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String place, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
        return text.matches("-?[0-9]+(?:\\.[0-9]+)?")
                ? "<c r=\"" + place + "\"><v>" + text + "</v></c>"
                : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
    }

    private static String column(int index) {
        return (index < 26 ? "" : String.valueOf((char) ('A' + index / 26 - 1))) + (char) ('A' + index % 26);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text.strip())
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
