package org.digitaldiplomacy.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred files that somebody might send, by mistake or not: each is refused with a message to act on. */
class MalformedImportsTest {

    private static final ImportWorld WORLD = new ImportWorld();
    private static final String OBSERVATIONS = "country,indicator,year,value,status,source\n";
    private static final String METRICS = "platform,handle,metric,period_start,date,value,rounded,source\n";
    private static final String ACCOUNTS = "platform,handle,institution,url,as_of,source\n";
    private static final String INSTITUTIONS = "id,kind,country,organisation,host_country,name,city,website,press_url,"
            + "wikidata,latitude,longitude,as_of,source\n";
    private static final String SOURCES = "id,publisher,title,edition,licence,licence_class,url,copy,citation,note\n";
    private static final String GOOD = "EST,missions,2020,1,OBSERVED,made-up-2024\n";

    @BeforeAll
    static void fill() throws SQLException {
        WORLD.reset();
    }

    /** @param says a part of the first problem */
    private record Malformed(String name, String table, Format format, Packing packing, byte[] bytes, String says) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"bytes", "csv", "observations", "metrics", "others", "ndjson"})
    void is_refused_with_a_message_and_changes_nothing(Malformed file) {
        String before = counts();

        ImportReport report = WORLD.run(
                file.table(),
                file.format(),
                file.packing(),
                Mode.ALL,
                false,
                "",
                new ByteArrayInputStream(file.bytes()));

        assertThat(report.state()).as(report.message()).isEqualTo(ImportState.REFUSED);
        assertThat(WORLD.problems(report)).first().asString().contains(file.says());
        assertThat(report.message()).isNotBlank();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void they_are_a_hundred() {
        assertThat(Stream.of(bytes(), csv(), observations(), metrics(), others(), ndjson())
                        .flatMap(s -> s)
                        .map(Malformed::name))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThanOrEqualTo(100);
    }

    static Stream<Malformed> bytes() {
        byte[] table = (OBSERVATIONS + GOOD).getBytes(UTF_8);
        byte[] zipped = gzip(table);
        byte[] packed = Zstd.compress(table);
        byte[] bomb = new byte[64 << 20];
        Arrays.fill(bomb, (byte) '\n');
        byte[] rows = (OBSERVATIONS + GOOD.repeat(1_500_000)).getBytes(UTF_8);
        return Stream.of(
                of("an empty file", new byte[0], "an empty file"),
                of("a header in UTF-16", (OBSERVATIONS + GOOD).getBytes(UTF_16), "UTF-16"),
                of("Latin-1", (OBSERVATIONS + "EST,missions,2020,1,OBSERVED,é\n").getBytes(ISO_8859_1), "UTF-8"),
                of(
                        "an overlong encoding",
                        join(OBSERVATIONS.getBytes(UTF_8), new byte[] {(byte) 0xC0, (byte) 0xAF}),
                        "UTF-8"),
                of(
                        "an encoded surrogate",
                        join(OBSERVATIONS.getBytes(UTF_8), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}),
                        "UTF-8"),
                of("a character cut off at the end", join(table, new byte[] {(byte) 0xE2, (byte) 0x82}), "UTF-8"),
                of("a second byte order mark", ("\uFEFF\uFEFF" + OBSERVATIONS + GOOD).getBytes(UTF_8), "the column"),
                of("nothing but a byte order mark", "\uFEFF".getBytes(UTF_8), "an empty file"),
                of("a zip", join(new byte[] {'P', 'K', 3, 4, (byte) 0xFF}, table), "UTF-8"),
                of("a gzip that nobody announced", zipped, "UTF-8"),
                of("nothing but NULs", new byte[100_000], "header"),
                of("a binary file", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "UTF-8"),
                packed("no gzip", Packing.GZIP, table, "no gzip"),
                packed("an empty gzip", Packing.GZIP, new byte[0], "no gzip"),
                packed("a truncated gzip", Packing.GZIP, Arrays.copyOf(zipped, zipped.length - 12), "ends too early"),
                packed("a gzip with a flipped bit", Packing.GZIP, flipped(zipped), "no intact gzip"),
                packed("a gzip bomb of empty lines", Packing.GZIP, gzip(bomb), "times its size"),
                packed("a zstd as gzip", Packing.GZIP, packed, "no gzip"),
                packed("no zstd", Packing.ZSTD, table, "no intact zstd"),
                packed("a truncated zstd", Packing.ZSTD, Arrays.copyOf(packed, packed.length - 5), "zstd"),
                packed("a zstd bomb of rows", Packing.ZSTD, Zstd.compress(rows, 19), "times its size"),
                packed("a gzip as zstd", Packing.ZSTD, zipped, "no intact zstd"));
    }

    static Stream<Malformed> csv() {
        return Stream.of(
                text(
                        "a header alone in capitals",
                        OBSERVATIONS.toUpperCase(Locale.ROOT) + GOOD,
                        "the column \"COUNTRY\""),
                text("no header", GOOD, "the column \"EST\""),
                text("semicolons", (OBSERVATIONS + GOOD).replace(',', ';'), "a header with commas between"),
                text("tabs", (OBSERVATIONS + GOOD).replace(',', '\t'), "a header with commas between"),
                text(
                        "a missing column",
                        "country,indicator,year,value,status\nEST,missions,2020,1,OBSERVED\n",
                        "no such column"),
                text("a column too many", OBSERVATIONS.replace("source", "source,note") + "x\n", "the column \"note\""),
                text("a column twice", OBSERVATIONS.replace("status", "value") + GOOD, "the column twice"),
                text("a misspelt column", OBSERVATIONS.replace("country", "contry") + GOOD, "did you mean \"country\""),
                text("a column with a space", OBSERVATIONS.replace("year", " year") + GOOD, "the column \" year\""),
                text("a row too short", OBSERVATIONS + "EST,missions,2020\n", "3 fields"),
                text("a row too long", OBSERVATIONS + GOOD.strip() + ",more\n", "7 fields"),
                text(
                        "an open quotation mark",
                        OBSERVATIONS + "\"EST,missions,2020,1,OBSERVED,made-up-2024\n",
                        "fields"),
                text(
                        "a quotation mark inside",
                        OBSERVATIONS + "\"E\"ST,missions,2020,1,OBSERVED,made-up-2024\n",
                        "quotation mark"),
                text("a field of ten megabytes", OBSERVATIONS + "E".repeat(10_000_000) + GOOD, "a field of more than"),
                text("three hundred fields", OBSERVATIONS + ",".repeat(300) + "\n", "more than 200 fields"),
                text("a header of ten megabytes", "c".repeat(10_000_000), "a field of more than"),
                text("HTML", "<html><body>404</body></html>\n", "a header with commas between"),
                text("JSON", "[{\"country\": \"EST\", \"year\": 2020}]\n", "the column"),
                text("a key twice", OBSERVATIONS + GOOD + GOOD, "the same as in line 2"),
                text(
                        "a key twice with other values",
                        OBSERVATIONS + GOOD + GOOD.replace(",1,", ",2,"),
                        "line 2 has it"));
    }

    private static Malformed told(String name, String columns, String cells, String says) {
        return text(
                name,
                "country,indicator,year,value,status,source," + columns + "\nEST,missions,2020,1,OBSERVED,made-up-2024,"
                        + cells + "\n",
                says);
    }

    static Stream<Malformed> observations() {
        return Stream.of(
                told("another unit", "unit", "people", "line 2, field unit: found \"people\", expected \"%\""),
                told(
                        "another indicator's name",
                        "indicator_name",
                        "Name of people-online",
                        "field indicator_name: found \"Name of people-online\", expected \"Name of missions\""),
                told("another country's name", "name", "Latvia", "field name: found \"Latvia\", expected \"Estonia\""),
                told("another licence", "licence_class", "SA", "field licence_class: found \"SA\", expected \"OPEN\""),
                told("a value that is withheld", "withheld", "true", "field withheld: found \"true\""),
                told("a column that nobody knows", "units", "%", "the column \"units\""),
                json(
                        "another unit in JSON",
                        "{\"country\":\"EST\",\"indicator\":\"missions\",\"year\":2020,\"value\":1,"
                                + "\"status\":\"OBSERVED\",\"source\":\"made-up-2024\",\"unit\":\"people\"}\n",
                        "field unit: found \"people\""),
                row("a country by its two letters", "EE,missions,2020,1,OBSERVED,made-up-2024", "found \"EE\""),
                row("a country in lower case", "est,missions,2020,1,OBSERVED,made-up-2024", "found \"est\""),
                row("a country that is none", "ZZZ,missions,2020,1,OBSERVED,made-up-2024", "found \"ZZZ\""),
                row("no country", ",missions,2020,1,OBSERVED,made-up-2024", "field country: found nothing"),
                row("an unknown indicator", "EST,mission,2020,1,OBSERVED,made-up-2024", "did you mean \"missions\""),
                row("an unknown source", "EST,missions,2020,1,OBSERVED,made-up-2025", "did you mean \"made-up-2024\""),
                row("no source", "EST,missions,2020,1,OBSERVED,", "field source: found nothing"),
                row("a future year", "EST,missions,2028,1,OBSERVED,made-up-2024", "from 1900 to 2027"),
                row("a year of two digits", "EST,missions,20,1,OBSERVED,made-up-2024", "a whole year"),
                row("a date for a year", "EST,missions,2020-01-01,1,OBSERVED,made-up-2024", "a whole year"),
                row("no value", "EST,missions,2020,,OBSERVED,made-up-2024", "leave the row out"),
                row("NA for a value", "EST,missions,2020,NA,OBSERVED,made-up-2024", "leave the row out"),
                row("NaN for a value", "EST,missions,2020,NaN,OBSERVED,made-up-2024", "leave the row out"),
                row("an infinite value", "EST,missions,2020,Infinity,OBSERVED,made-up-2024", "a finite number"),
                row("a value beyond all numbers", "EST,missions,2020,1e400,OBSERVED,made-up-2024", "a finite number"),
                row("a decimal comma", "EST,missions,2020,\"1,5\",OBSERVED,made-up-2024", "a decimal point"),
                row(
                        "thousands separators",
                        "EST,missions,2020,\"1,234,567\",OBSERVED,made-up-2024",
                        "thousands separators"),
                row("a percent sign", "EST,people-online,2020,50%,OBSERVED,made-up-2024", "found \"50%\""),
                row("a hexadecimal value", "EST,missions,2020,0x10,OBSERVED,made-up-2024", "a number, such as"),
                row("a formula for a value", "EST,missions,2020,=1+1,OBSERVED,made-up-2024", "found \"=1+1\""),
                row("a value above the bounds", "EST,people-online,2020,101,OBSERVED,made-up-2024", "from 0 to 100"),
                row("a negative value", "EST,missions,2020,-1,OBSERVED,made-up-2024", "at least 0"),
                row("digits of another script", "EST,missions,٢٠٢٠,1,OBSERVED,made-up-2024", "a whole year"),
                row(
                        "a value of a thousand digits",
                        "EST,missions,2020," + "9".repeat(1000) + ",OBSERVED,made-up-2024",
                        "a finite number"),
                row("an unknown status", "EST,missions,2020,1,GUESSED,made-up-2024", "one of OBSERVED, ESTIMATED"),
                row("a padded cell", "EST ,missions,2020,1,OBSERVED,made-up-2024", "without spaces around it"),
                row("a no-break space", "EST,missions,\u00A02020,1,OBSERVED,made-up-2024", "without spaces around it"),
                row("a NUL in a cell", "EST,missions\0,2020,1,OBSERVED,made-up-2024", "\\u0000"),
                row("SQL", "'; DROP TABLE observation; --,missions,2020,1,OBSERVED,made-up-2024", "DROP TABLE"),
                row("the end of COPY", "\\.,missions,2020,1,OBSERVED,made-up-2024", "found \"\\.\""));
    }

    static Stream<Malformed> metrics() {
        return Stream.of(
                metric("negative followers", "x,MFAestonia,followers,,2024-01-01,-5,0,made-up-2024", "at least 0"),
                metric("a day to come", "x,MFAestonia,followers,,2027-01-01,5,0,made-up-2024", "to 2026-11-26"),
                metric(
                        "a day before all networks",
                        "x,MFAestonia,followers,,1980-01-01,5,0,made-up-2024",
                        "from 1990-01-01"),
                metric("a day that is none", "x,MFAestonia,followers,,2024-02-30,5,0,made-up-2024", "a date"),
                metric("a day the American way", "x,MFAestonia,followers,,02/03/2024,5,0,made-up-2024", "a date"),
                metric("a day with a time", "x,MFAestonia,followers,,2024-01-01T00:00:00Z,5,0,made-up-2024", "a date"),
                metric(
                        "a period that ends before it begins",
                        "x,MFAestonia,posts,2024-02-01,2024-01-01,5,0,made-up-2024",
                        "a day up to the date"),
                metric(
                        "an unknown platform",
                        "twiter,MFAestonia,followers,,2024-01-01,5,0,made-up-2024",
                        "a known platform"),
                metric(
                        "an unknown metric",
                        "x,MFAestonia,folowers,,2024-01-01,5,0,made-up-2024",
                        "did you mean \"followers\""),
                metric("an unknown account", "x,MFAestonai,followers,,2024-01-01,5,0,made-up-2024", "x, MFAestonai"),
                metric(
                        "an account of another platform",
                        "youtube,MFAestonia,followers,,2024-01-01,5,0,made-up-2024",
                        "youtube, MFAestonia"),
                metric("a handle with markup", "x,<b>MFA</b>,followers,,2024-01-01,5,0,made-up-2024", "angle brackets"),
                metric(
                        "a handle with its sign",
                        "x,@MFAestonia,followers,,2024-01-01,5,0,made-up-2024",
                        "the first none of"),
                metric(
                        "a yes in words",
                        "x,MFAestonia,followers,,2024-01-01,5,yes,made-up-2024",
                        "1 for yes or 0 for no"),
                metric("a rounded thousand", "x,MFAestonia,followers,,2024-01-01,5k,1,made-up-2024", "found \"5k\""),
                metric(
                        "one account spelt in two ways twice",
                        "x,MFAestonia,likes,,2024-01-01,5,0,made-up-2024\nx,mfaESTONIA,likes,,2024-01-01,5,0,made-up-2024",
                        "the same as in line 2"));
    }

    static Stream<Malformed> others() {
        return Stream.of(
                other(
                        "accounts",
                        "a handle that is a formula",
                        ACCOUNTS,
                        "x,=cmd|' /C calc'!A0,mfa-est,,2024-01-01,made-up-2024",
                        "the first none of"),
                other(
                        "accounts",
                        "an unknown institution",
                        ACCOUNTS,
                        "x,New,mfa-etc,,2024-01-01,made-up-2024",
                        "found \"mfa-etc\""),
                other(
                        "accounts",
                        "a script for an address",
                        ACCOUNTS,
                        "x,New,mfa-est,javascript:alert(1),2024-01-01,made-up-2024",
                        "https://"),
                other(
                        "sources",
                        "a title that is a formula",
                        SOURCES,
                        "s-1,P,\"=HYPERLINK(\"\"http://x\"\")\",,CC0,OPEN,,,C,",
                        "the first none of"),
                other(
                        "sources",
                        "a publisher behind a plus",
                        SOURCES,
                        "s-1,+49 30,T,,CC0,OPEN,,,C,",
                        "the first none of"),
                other("sources", "an unknown class of licence", SOURCES, "s-1,P,T,,CC0,FREE,,,C,", "one of OPEN"),
                other("sources", "a key in capitals", SOURCES, "S-1,P,T,,CC0,OPEN,,,C,", "lower-case letters"),
                other(
                        "institutions",
                        "an unknown organisation",
                        INSTITUTIONS,
                        "i-1,NGO,,i-2,,N,,,,,,,2024-01-01,made-up-2024",
                        "field organisation"),
                other(
                        "institutions",
                        "institutions in a circle",
                        INSTITUTIONS,
                        "i-1,NGO,,i-2,,N,,,,,,,2024-01-01,made-up-2024\ni-2,NGO,,i-1,,N,,,,,,,2024-01-01,made-up-2024",
                        "does not itself contain"),
                other(
                        "institutions",
                        "a latitude beyond the pole",
                        INSTITUTIONS,
                        "i-1,NGO,,,,N,,,,,91,0,2024-01-01,made-up-2024",
                        "from -90 to 90"),
                other(
                        "institutions",
                        "a name of two lines",
                        INSTITUTIONS,
                        "i-1,NGO,,,,\"N\nM\",,,,,,,2024-01-01,made-up-2024",
                        "one line of text"),
                other(
                        "treaty_actions",
                        "a treaty nobody knows",
                        "treaty,country,action,date,source\n",
                        "no-treaty,EST,SIGNED,2024,made-up-2024",
                        "found \"no-treaty\""));
    }

    static Stream<Malformed> ndjson() {
        String good =
                "{\"country\":\"EST\",\"indicator\":\"missions\",\"year\":2020,\"value\":1,\"status\":\"OBSERVED\","
                        + "\"source\":\"made-up-2024\"}";
        return Stream.of(
                json("no JSON", "country,indicator", "not JSON"),
                json("an array", "[" + good + "]", "an object"),
                json("a cut object", good.substring(0, 40), "not JSON"),
                json("two objects on a line", good + good, "more after the object"),
                json("a key twice in an object", good.replace("{", "{\"year\":2021,"), "not JSON (Duplicate"),
                json("an unknown key", good.replace("year", "yaer"), "did you mean \"year\""),
                json("an object in an object", good.replace("1,\"st", "{\"a\":1},\"st"), "a text, a number"),
                json("NaN", good.replace("\"value\":1", "\"value\":NaN"), "not JSON"),
                json("a NUL by its escape", good.replace("missions", "missions\\u0000"), "found"),
                json("half of a surrogate pair", good.replace("missions", "\\ud800"), "whole characters"),
                json(
                        "a line of two megabytes",
                        "{\"country\":\"" + "E".repeat(2_000_000) + "\"}",
                        "a line of more than"),
                json("an empty stream", "", "an empty file"));
    }

    private static Malformed of(String name, byte[] bytes, String says) {
        return new Malformed(name, "observations", Format.CSV, Packing.NONE, bytes, says);
    }

    private static Malformed packed(String name, Packing packing, byte[] bytes, String says) {
        return new Malformed(name, "observations", Format.CSV, packing, bytes, says);
    }

    private static Malformed text(String name, String text, String says) {
        return of(name, text.getBytes(UTF_8), says);
    }

    private static Malformed row(String name, String row, String says) {
        return text(name, OBSERVATIONS + row + "\n", says);
    }

    private static Malformed metric(String name, String rows, String says) {
        return other("account_metrics", name, METRICS, rows, says);
    }

    private static Malformed other(String table, String name, String header, String rows, String says) {
        return new Malformed(name, table, Format.CSV, Packing.NONE, (header + rows + "\n").getBytes(UTF_8), says);
    }

    private static Malformed json(String name, String text, String says) {
        return new Malformed(name, "observations", Format.NDJSON, Packing.NONE, text.getBytes(UTF_8), says);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        copy[copy.length - 6] ^= 1;
        return copy;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** How much there is, in one text. */
    private static String counts() {
        return WORLD.column("SELECT concat_ws(' ', (SELECT count(*) FROM source), (SELECT count(*) FROM observation),"
                        + " (SELECT count(*) FROM institution), (SELECT count(*) FROM account),"
                        + " (SELECT count(*) FROM account_metric), (SELECT count(*) FROM treaty_action),"
                        + " (SELECT count(*) FROM platform), (SELECT count(*) FROM metric))")
                .get(0);
    }
}
