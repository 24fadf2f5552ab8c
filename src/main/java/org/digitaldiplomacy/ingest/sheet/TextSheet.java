package org.digitaldiplomacy.ingest.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading.Finding;
import org.digitaldiplomacy.intake.SheetReading.Question;

/** A sheet as text, of whatever encoding and separator. */
final class TextSheet {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([,;\t|])\"?(?:\r\n|\r|\n|$)");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final int LONGEST_CELL = 100_000;
    private static final Pattern FOREIGN = Pattern.compile("[\\p{L}\\p{M}'’. -]*[^\\p{ASCII}][\\p{L}\\p{M}'’. -]*");

    private final SheetChoices choices;
    private final List<Finding> findings = new ArrayList<>();

    private TextSheet(SheetChoices choices) {
        this.choices = choices;
    }

    /**
     * Reads the text.
     *
     * @param columns how many columns of the table the best line of a grid names
     */
    static Grid read(byte[] bytes, SheetChoices choices, ToIntFunction<List<Grid.Line>> columns) {
        TextSheet sheet = new TextSheet(choices);
        sheet.findings.add(new Finding("format", "text", "its first bytes"));
        String text = sheet.decoded(bytes);
        if (text.isBlank()) {
            throw RefusedSheet.because(0, "an empty file", "a header and rows");
        }
        List<Grid.Line> lines = sheet.lines(text, columns);
        return new Grid(lines, sheet.findings);
    }

    private String decoded(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return told(UTF_8, bytes, 3, "its byte order mark");
        } else if (starts(bytes, 0xFF, 0xFE)) {
            return told(UTF_16LE, bytes, 2, "its byte order mark");
        } else if (starts(bytes, 0xFE, 0xFF)) {
            return told(UTF_16BE, bytes, 2, "its byte order mark");
        }
        if (!choices.encoding().isEmpty()) {
            return told(chosen(), bytes, 0, "chosen");
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw RefusedSheet.without(new Question(
                        0,
                        "",
                        "bytes that are no letters; is it UTF-16 without its mark?",
                        List.of("encoding=utf-16le", "encoding=utf-16be")));
            }
        }
        try {
            return told(UTF_8, bytes, 0, "it is valid");
        } catch (RefusedSheet otherwise) {
            String text = told(WINDOWS_1252, bytes, 0, "");
            findings.remove(findings.size() - 1);
            findings.add(new Finding("encoding", WINDOWS_1252.name(), "it is no UTF-8; it then says " + foreign(text)));
            return text;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private Charset chosen() {
        try {
            return Charset.forName(choices.encoding());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw RefusedSheet.because(
                    0,
                    "encoding=" + choices.encoding(),
                    "an encoding such as utf-8, utf-16le, windows-1252 or windows-1257");
        }
    }

    private String told(Charset charset, byte[] bytes, int skipped, String because) {
        if (because.startsWith("its")
                && !choices.encoding().isEmpty()
                && !chosen().name().startsWith(charset.name().substring(0, 5))) {
            throw RefusedSheet.because(
                    0, "the byte order mark of " + charset.name(), "encoding=" + choices.encoding() + ", as chosen");
        }
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped))
                    .toString();
            findings.add(new Finding("encoding", charset.name().toLowerCase(java.util.Locale.ROOT), because));
            return text;
        } catch (CharacterCodingException malformed) {
            throw RefusedSheet.because(
                    0, "bytes that are not " + charset.name(), "a text of one encoding, or another with encoding=…");
        }
    }

    /** First words that tell whether the encoding is right. */
    private static String foreign(String text) {
        return String.join(
                ", ",
                FOREIGN.matcher(text)
                        .results()
                        .map(found -> '"' + found.group().strip() + '"')
                        .distinct()
                        .limit(5)
                        .toList());
    }

    private List<Grid.Line> lines(String text, ToIntFunction<List<Grid.Line>> columns) {
        Matcher told = TOLD.matcher(text);
        if (told.lookingAt()) {
            String rest = text.substring(told.end());
            if (!choices.separator().isEmpty() && !choices.separator().equals(told.group(1))) {
                throw RefusedSheet.because(
                        1, "sep=" + told.group(1), "separator=" + choices.separator() + ", as chosen");
            }
            return separated(rest, 1, told.group(1), "its first line says so");
        }
        if (!choices.separator().isEmpty()) {
            return separated(text, 0, choices.separator(), "chosen");
        }
        String best = ",";
        int most = -1;
        for (String separator : SEPARATORS) {
            int named = columns.applyAsInt(head(text, separator));
            if (named > most) {
                most = named;
                best = separator;
            }
        }
        return separated(text, 0, best, "of , ; | and tab it gives the most columns of the table");
    }

    private static List<Grid.Line> head(String text, String separator) {
        List<Grid.Line> head = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = csv(text, separator)) {
            for (CsvRecord record : csv) {
                head.add(line(record, 0));
                if (head.size() == Header.LOOKED_AT) {
                    return head;
                }
            }
        } catch (CsvParseException | java.io.IOException malformed) {
            return head;
        }
        return head;
    }

    private List<Grid.Line> separated(String text, int skipped, String separator, String because) {
        findings.add(new Finding("separator", separator.equals("\t") ? "tab" : separator, because));
        requirePairedQuotes(text);
        List<Grid.Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = csv(text, separator)) {
            for (CsvRecord record : csv) {
                Grid.Line line = line(record, skipped);
                if (!line.isBlank()) {
                    lines.add(line);
                }
                if (lines.size() > Grid.MOST_LINES) {
                    throw RefusedSheet.because(
                            line.number(),
                            "more than " + Grid.MOST_LINES + " lines",
                            "fewer, or a file in the table's own form, which may be of any length");
                }
            }
        } catch (CsvParseException malformed) {
            throw RefusedSheet.because(
                    lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1,
                    "a line that is no row ("
                            + (malformed.getCause() == null ? malformed : malformed.getCause()).getMessage() + ")",
                    "quotation marks around whole cells only, and doubled inside them; is the separator right?");
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return lines;
    }

    private static void requirePairedQuotes(String text) {
        if (text.chars().filter(letter -> letter == '"').count() % 2 == 1) {
            throw RefusedSheet.because(
                    0, "a quotation mark without its partner", "quotation marks in pairs, up to the last row");
        }
    }

    private static CsvReader<CsvRecord> csv(String text, String separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.charAt(0))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .build(CsvRecordHandler.of(c -> c.maxFields(Grid.MOST_CELLS).maxFieldSize(LONGEST_CELL)), text);
    }

    private static Grid.Line line(CsvRecord record, int skipped) {
        return new Grid.Line(
                Math.toIntExact(record.getStartingLineNumber()) + skipped,
                record.getFields().stream().map(Grid.Cell::of).toList());
    }
}
