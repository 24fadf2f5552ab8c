package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.digitaldiplomacy.edition.Extracts;
import org.digitaldiplomacy.edition.Extracts.Extract;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's readers find the same rows, with the types that they should have. */
@QuarkusTest
class TableFormatsTest {

    private final Extracts extracts;

    @TempDir
    private Path folder;

    TableFormatsTest(Extracts extracts) {
        this.extracts = extracts;
    }

    @Test
    void duckdb_reads_parquet_with_types_and_gaps() throws Exception {
        List<NamedCsvRecord> rows = csv("/v1/editions/2024/ranking.csv");
        Path file = file("/v1/editions/2024/ranking.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertThat(types(statement, file))
                    .contains("country VARCHAR", "rank INTEGER", "score DOUBLE", "coverage DOUBLE");
            try (ResultSet found = statement.executeQuery("SELECT country, rank, score FROM '" + file + "'")) {
                for (NamedCsvRecord row : rows) {
                    assertThat(found.next()).isTrue();
                    assertThat(found.getString(1)).isEqualTo(row.getField("country"));
                    boolean isRanked = !row.getField("rank").isEmpty();
                    assertThat(found.getObject(2)).isEqualTo(isRanked ? Integer.valueOf(row.getField("rank")) : null);
                    assertThat(found.getObject(3)).isEqualTo(isRanked ? Double.valueOf(row.getField("score")) : null);
                }
                assertThat(found.next()).isFalse();
            }
        }
    }

    @Test
    void days_and_truths_are_days_and_truths_in_parquet() throws Exception {
        Path file = file("/v1/data/metrics.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            assertThat(types(statement, file)).contains("date DATE", "rounded BOOLEAN", "value DOUBLE");
            try (ResultSet found = statement.executeQuery(
                    "SELECT count(*), count(*) FILTER (rounded), max(date) FROM '" + file + "'")) {
                found.next();
                List<NamedCsvRecord> rows = csv("/v1/data/metrics.csv");
                assertThat(found.getInt(1)).isEqualTo(rows.size());
                assertThat(found.getInt(2)).isEqualTo((int) rows.stream()
                        .filter(row -> row.getField("rounded").equals("true"))
                        .count());
                assertThat(found.getObject(3, Date.class).toLocalDate())
                        .isEqualTo(rows.stream()
                                .map(row -> LocalDate.parse(row.getField("date")))
                                .max(LocalDate::compareTo)
                                .orElseThrow());
            }
        }
    }

    @Test
    void excel_files_hold_numbers_as_numbers_and_gaps_as_gaps() throws Exception {
        List<NamedCsvRecord> rows = csv("/v1/editions/2024/ranking.csv");
        byte[] bytes = given().get("/v1/editions/2024/ranking.xlsx").asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> read = workbook.getFirstSheet().read();
            assertThat(read).hasSize(rows.size() + 1);
            List<String> header = rows.get(0).getHeader();
            for (int i = 0; i < header.size(); i++) {
                assertThat(read.get(0).getCellText(i)).isEqualTo(header.get(i));
            }
            int score = header.indexOf("score");
            for (int r = 0; r < rows.size(); r++) {
                String expected = rows.get(r).getField("score");
                if (expected.isEmpty()) {
                    assertThat(read.get(r + 1).getOptionalCell(score).filter(c -> c.getType() != CellType.EMPTY))
                            .isEmpty();
                } else {
                    assertThat(read.get(r + 1).getCell(score).getType()).isEqualTo(CellType.NUMBER);
                    assertThat(read.get(r + 1)
                                    .getCellAsNumber(score)
                                    .orElseThrow()
                                    .doubleValue())
                            .isEqualTo(Double.parseDouble(expected));
                }
            }
        }
    }

    @Test
    void excel_files_hold_days_as_days_and_truths_as_truths() throws Exception {
        NamedCsvRecord expected = csv("/v1/data/metrics.csv").get(0);
        byte[] bytes = given().get("/v1/data/metrics.xlsx").asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getFirstSheet().read().get(1);
            List<String> header = expected.getHeader();
            assertThat(row.getCellAsDate(header.indexOf("date")).orElseThrow().toLocalDate())
                    .isEqualTo(expected.getField("date"));
            assertThat(row.getCell(header.indexOf("rounded")).getType()).isEqualTo(CellType.BOOLEAN);
            assertThat(row.getCellText(header.indexOf("handle"))).isEqualTo(expected.getField("handle"));
        }
    }

    /** Programs that read a zip from front to back do without the directory at its end. */
    @Test
    void excel_files_can_be_read_from_front_to_back_and_are_the_same_each_time() throws Exception {
        byte[] bytes = given().get("/v1/data/sources.xlsx").asByteArray();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).isNotEmpty();
            }
        }
        assertThat(names).contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
        assertThat(given().get("/v1/data/sources.xlsx").asByteArray()).isEqualTo(bytes);
    }

    @Test
    void texts_that_xml_has_a_meaning_for_stay_texts_in_excel_files() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = "<a href=\"x\">&amp; =1+1 \u0007 \ud83d\ude00\r\n</a>";
        try (RowWriter rows = new ExcelRows(List.of(Field.text("note", "any"), Field.whole("count", "any")), out)) {
            rows.row(new @Nullable String[] {text, null});
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Row row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCellText(0)).isEqualTo(text.replace('\u0007', '\ufffd'));
            assertThat(row.getOptionalCell(1)).isEmpty();
        }
    }

    @Test
    void a_table_is_known_to_be_longer_than_a_sheet_before_any_of_it_is_sent() {
        Extract sources = new Extract("sources", Scope.NOW, List.of("source"), List.of(), false);
        int rows = csv("/v1/data/sources.csv").size();
        assertThat(extracts.isLongerThan(sources, rows - 1)).isTrue();
        assertThat(extracts.isLongerThan(sources, rows)).isFalse();
    }

    private static List<String> types(Statement statement, Path file) throws Exception {
        List<String> types = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            while (columns.next()) {
                types.add(columns.getString(1) + " " + columns.getString(2));
            }
        }
        return types;
    }

    private Path file(String address) throws Exception {
        Path file = folder.resolve("table.parquet");
        return Files.write(file, given().get(address).asByteArray());
    }

    private static List<NamedCsvRecord> csv(String address) {
        return CsvReader.builder().ofNamedCsvRecord(given().get(address).asString()).stream()
                .toList();
    }
}
