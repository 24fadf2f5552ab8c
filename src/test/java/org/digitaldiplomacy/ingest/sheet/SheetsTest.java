package org.digitaldiplomacy.ingest.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading;
import org.digitaldiplomacy.intake.SheetReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways in which a sheet can be odd, and what is understood of each: see the file. */
class SheetsTest {

    private static final Path FILE = Path.of("src/test/resources/sheets/sheets.txt");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final byte[] NOTHING = {};

    /**
     * One sheet of the file.
     *
     * @param settings table, choices, and how its bytes are made
     */
    private record Odd(String title, Map<String, String> settings, List<String> lines, List<String> expected) {
        @Override
        public String toString() {
            return title;
        }

        List<String> choices() {
            String choices = settings.getOrDefault("choices", "");
            return choices.isEmpty() ? List.of() : List.of(choices.split("&"));
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void a_sheet_is_understood_or_refused_with_a_reason(Odd odd) {
        assertThat(account(odd)).as(odd.title()).isEqualTo(odd.expected());
    }

    @ParameterizedTest
    @MethodSource("understood")
    void the_choices_of_a_dry_run_read_the_same_again(Odd odd) {
        KnownWorld first = new KnownWorld();
        SheetReading reading = run(odd, odd.choices(), first).reading();

        KnownWorld again = new KnownWorld();
        run(odd, reading.choices(), again);

        assertThat(again.taken).isNotEmpty().isEqualTo(first.taken);
    }

    static List<Odd> understood() throws IOException {
        return sheets().stream()
                .filter(odd -> odd.expected().stream().anyMatch(line -> line.startsWith("row ")))
                .toList();
    }

    @Test
    void sixty_ways_and_more_are_in_the_file() throws IOException {
        assertThat(sheets()).hasSizeGreaterThan(60);
        assertThat(sheets().stream().map(Odd::title)).doesNotHaveDuplicates();
    }

    static List<Odd> sheets() throws IOException {
        List<Odd> sheets = new ArrayList<>();
        for (String block : Files.readString(FILE).split("(?m)^== ", -1)) {
            if (!sheets.isEmpty() || block.contains("\n---\n")) {
                sheets.add(sheet(block));
            }
        }
        return sheets;
    }

    private static Odd sheet(String block) {
        String[] parts = block.split("(?m)^---(?:\n|$)", -1);
        List<String> head = parts[0].lines().toList();
        Map<String, String> settings = new HashMap<>();
        head.stream().skip(1).map(line -> line.split(": ", 2)).forEach(pair -> settings.put(pair[0], pair[1]));
        return new Odd(
                head.get(0),
                settings,
                parts[1].lines().toList(),
                parts[2].lines().filter(line -> !line.isBlank()).toList());
    }

    private static SheetReport run(Odd odd, List<String> choices, KnownWorld world) {
        Map<String, List<String>> given = new HashMap<>();
        choices.stream().map(choice -> choice.split("=", 2)).forEach(pair -> given.computeIfAbsent(
                        pair[0], key -> new ArrayList<>())
                .add(pair[1]));
        ImportOrder order = new ImportOrder(
                new UUID(0, 0),
                odd.settings().getOrDefault("table", "observations"),
                ImportOrder.Format.CSV,
                ImportOrder.Packing.NONE,
                ImportOrder.Mode.ALL,
                true,
                "");
        return new StreamedImports(world, CLOCK)
                .runSheet(
                        order,
                        new Identity("intern", null, Set.of(Permission.INGEST, Permission.EDIT)),
                        new ByteArrayInputStream(bytes(odd)),
                        SheetChoices.of(given));
    }

    private static byte[] bytes(Odd odd) {
        String kind = odd.settings().getOrDefault("bytes", "utf-8");
        String text = String.join("\n", odd.lines())
                .replace("\\t", "\t")
                .replace("\\s", "\u00A0")
                .replace("\\r", "\r");
        return switch (kind) {
            case "workbook" -> MadeUpWorkbook.of(odd.lines());
            case "hex" -> HexFormat.of().parseHex(text.replace(" ", ""));
            case "none" -> NOTHING;
            case "utf-8-mark" -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, text.getBytes(UTF_8));
            case "utf-16le-mark" ->
                joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(Charset.forName("utf-16le")));
            case "utf-16be-mark" ->
                joined(new byte[] {(byte) 0xFE, (byte) 0xFF}, text.getBytes(Charset.forName("utf-16be")));
            default -> text.getBytes(Charset.forName(kind));
        };
    }

    private static byte[] joined(byte[] mark, byte[] text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(mark);
        all.writeBytes(text);
        return all.toByteArray();
    }

    private static List<String> account(Odd odd) {
        KnownWorld world = new KnownWorld();
        SheetReport report = run(odd, odd.choices(), world);
        SheetReading reading = report.reading();
        return Stream.of(
                        reading.findings().stream()
                                .filter(found -> !isUsual(found))
                                .map(found -> found.what() + " " + found.value()),
                        reading.columns().stream()
                                .filter(use ->
                                        !use.found().toLowerCase(Locale.ROOT).equals(use.column()))
                                .map(use -> "column " + use.found() + " -> " + use.column()),
                        reading.names().stream()
                                .map(name -> "name " + name.column() + " " + name.found() + " -> " + name.means()),
                        reading.leftOut().stream().map(line -> "left out " + line.line() + ": " + line.why()),
                        reading.questions().stream()
                                .map(question -> "question " + question.field() + ": " + question.found() + " -> "
                                        + String.join(" or ", question.answers())),
                        world.taken.stream().map(row -> "row " + row),
                        reading.questions().isEmpty()
                                ? world.refused.stream().map(problem -> "refused " + problem)
                                : Stream.<String>of())
                .flatMap(lines -> lines)
                .map(String::strip)
                .toList();
    }

    /** Findings that most sheets share. */
    private static boolean isUsual(SheetReading.Finding found) {
        return switch (found.what()) {
            case "format" -> true;
            case "encoding" -> found.value().equals("utf-8");
            case "separator" -> found.value().equals(",");
            case "header" -> found.value().equals("1");
            case "sheet" -> found.value().equals("Sheet1");
            default -> false;
        };
    }
}
