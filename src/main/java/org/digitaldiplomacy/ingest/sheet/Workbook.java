package org.digitaldiplomacy.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading.Finding;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.jspecify.annotations.Nullable;

/** A sheet of an Office Open XML workbook: numbers and days as they are kept, whatever they look like. */
final class Workbook {

    /** Most bytes of a workbook once it is unpacked. */
    private static final long MOST_BYTES = 256L << 20;

    private Workbook() {}

    static Grid read(byte[] bytes, SheetChoices choices) {
        requireSmall(bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            List<Named> filled = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE
                        || sheet.getName().equals(choices.sheet())) {
                    filled.add(new Named(sheet.getName(), lines(sheet, workbook.isDate1904())));
                }
            }
            return chosen(filled, choices);
        } catch (IOException | UncheckedIOException | ExcelReaderException unreadable) {
            throw RefusedSheet.because(
                    0,
                    "a file that breaks off or is no workbook (" + unreadable.getMessage() + ")",
                    "a whole .xlsx file");
        }
    }

    private record Named(String name, List<Grid.Line> lines) {}

    private static Grid chosen(List<Named> sheets, SheetChoices choices) {
        List<Named> filled =
                sheets.stream().filter(sheet -> !sheet.lines().isEmpty()).toList();
        List<String> names = filled.stream().map(Named::name).toList();
        Optional<Named> wanted = filled.stream()
                .filter(sheet -> sheet.name().equals(choices.sheet()))
                .findFirst();
        if (!choices.sheet().isEmpty() && wanted.isEmpty()) {
            throw RefusedSheet.because(
                    0, "sheet=" + choices.sheet(), "one of the sheets with rows: " + String.join(", ", names));
        }
        if (filled.isEmpty()) {
            throw RefusedSheet.because(0, "an empty workbook", "a header and rows");
        }
        if (wanted.isEmpty() && filled.size() > 1) {
            throw RefusedSheet.without(new Question(
                    0,
                    "",
                    filled.size() + " sheets with rows",
                    names.stream().map(name -> "sheet=" + name).toList()));
        }
        Named sheet = wanted.orElse(filled.get(0));
        return new Grid(
                sheet.lines(),
                List.of(
                        new Finding("format", "workbook", "its first bytes"),
                        new Finding(
                                "sheet",
                                sheet.name(),
                                wanted.isPresent() ? "chosen" : "no other that is visible has rows")));
    }

    /** Refuses what would unpack to more than a sheet holds. */
    private static void requireSmall(byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            long total = 0;
            byte[] buffer = new byte[1 << 16];
            boolean isWorkbook = false;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                isWorkbook |= entry.getName().startsWith("xl/");
                total += size(zip, buffer, MOST_BYTES - total);
            }
            if (!isWorkbook) {
                throw RefusedSheet.because(0, "a zip that is no workbook", "an .xlsx workbook or CSV");
            }
        } catch (ZipException broken) {
            throw RefusedSheet.because(
                    0, "a file that breaks off or is no workbook (" + broken.getMessage() + ")", "a whole .xlsx file");
        } catch (IOException broken) {
            throw RefusedSheet.because(0, "a workbook that breaks off", "a whole .xlsx file");
        }
    }

    private static long size(InputStream in, byte[] buffer, long allowed) throws IOException {
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > allowed) {
                throw RefusedSheet.because(
                        0, "a workbook of more than " + (MOST_BYTES >> 20) + " MB unpacked", "a smaller one, or CSV");
            }
        }
        return size;
    }

    private static List<Grid.Line> lines(Sheet sheet, boolean isDate1904) throws IOException {
        List<Grid.Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getCellCount() > Grid.MOST_CELLS) {
                    throw RefusedSheet.because(
                            row.getRowNum(), row.getCellCount() + " cells", "at most " + Grid.MOST_CELLS);
                }
                Grid.Line line = new Grid.Line(
                        row.getRowNum(),
                        row.stream().map(cell -> cell(cell, isDate1904)).toList());
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > Grid.MOST_LINES) {
                    throw RefusedSheet.because(
                            line.number(),
                            "more than " + Grid.MOST_LINES + " lines",
                            "fewer, or CSV in the table's own form");
                }
            }
        }
        return lines;
    }

    private static Grid.Cell cell(@Nullable Cell cell, boolean isDate1904) {
        if (cell == null || cell.getValue() == null) {
            return Grid.Cell.BLANK;
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return new Grid.Cell(cell.asBoolean() ? "1" : "0", true);
        }
        BigDecimal number = number(cell);
        if (number == null) {
            return Grid.Cell.of(cell.getText());
        }
        String look = look(cell);
        if (isDay(look)) {
            return new Grid.Cell(day(number, isDate1904), true);
        }
        return look.endsWith("%")
                ? new Grid.Cell(plain(number.movePointRight(2)) + "%", true)
                : new Grid.Cell(plain(number), true);
    }

    /** Number of a cell, or of a formula's result. */
    private static @Nullable BigDecimal number(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber();
        }
        if (cell.getType() != CellType.FORMULA) {
            return null;
        }
        try {
            return new BigDecimal(cell.getRawValue());
        } catch (NumberFormatException text) {
            return null;
        }
    }

    /** The cell's format without colours, literals and locales. */
    private static String look(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null
                ? ""
                : format.split(";", 2)[0]
                        .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
                        .toLowerCase(Locale.ROOT);
    }

    private static boolean isDay(String look) {
        return look.matches(".*[dy].*") && !look.equals("general");
    }

    private static String day(BigDecimal serial, boolean isDate1904) {
        LocalDateTime start = isDate1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        LocalDateTime at = start.plusSeconds(serial.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue());
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : rounded(number).stripTrailingZeros().toPlainString();
    }

    /** The decimal number that a person typed: workbooks keep 0.1 + 0.2 with seventeen digits, of which fifteen are told. */
    private static BigDecimal rounded(BigDecimal number) {
        BigDecimal typed = number.round(new java.math.MathContext(15));
        return typed.doubleValue() == number.doubleValue() ? typed : number;
    }
}
