package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Spoiled.spoiled;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row spoils the sample in one way, and states every message that follows. */
class MalformedRowsTest {

    private final Path directory;

    MalformedRowsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cells", "numbers", "times", "names", "rows"})
    void a_malformed_package_is_refused_with_messages_to_act_on(Spoiled spoiled) throws IOException {
        PackageReading reading = Readings.READER.read(spoiled.sample().writeTo(directory));

        assertThat(Readings.sentences(reading)).containsExactlyElementsOf(spoiled.sentences());
    }

    static Stream<Spoiled> cells() {
        return Stream.of(
                spoiled("Namibia's code was read as a gap")
                        .replace("countries.csv", "NAM,NA,", "NAM,,")
                        .says(
                                "countries.csv, line 4, field alpha2: found nothing, expected two capital letters, such as"
                                        + " EE; Namibia's are NA, which is no gap: switch off reading NA as missing"),
                spoiled("Namibia's code was read as NaN")
                        .replace("countries.csv", "NAM,NA,", "NAM,NaN,")
                        .says(
                                "countries.csv, line 4, field alpha2: found \"NaN\", expected two capital letters, such as"
                                        + " EE; Namibia's are NA, which is no gap: switch off reading NA as missing"),
                spoiled("a required cell is blank")
                        .replace("indicators.csv", "People online,", ",")
                        .says("indicators.csv, line 2, field name: found nothing, expected one line of text, of at most"
                                + " 500 characters, the first none of = + - @"),
                spoiled("a code of the wrong form")
                        .replace("countries.csv", ",384,", ",38,")
                        .says("countries.csv, line 2, field m49: found \"38\", expected three digits, such as 004"),
                spoiled("an identifier in capitals")
                        .replace("sources.csv", "made-up-2024,", "Made-Up 2024,")
                        .says("sources.csv, line 3, field id: found \"Made-Up 2024\", expected lower-case letters and"
                                + " digits joined by hyphens, such as un-desa-egov-2024"),
                spoiled("a kind that is none")
                        .replace("institutions.csv", "DELEGATION", "EMBASY")
                        .says(
                                "institutions.csv, line 2, field kind: found \"EMBASY\", expected one of FOREIGN_MINISTRY,"
                                        + " DIPLOMATIC_SERVICE, DIPLOMATIC_NETWORK, EMBASSY, HIGH_COMMISSION, CONSULATE_GENERAL, CONSULATE,"
                                        + " HONORARY_CONSULATE, PERMANENT_MISSION, DELEGATION, REPRESENTATIVE_OFFICE,"
                                        + " OTHER_MISSION, LEADER_OFFICE, INTERNATIONAL_ORGANISATION, COMPANY, NGO, CITY; did"
                                        + " you mean \"EMBASSY\"?"),
                spoiled("a licence class that may not be passed on")
                        .replace("sources.csv", ",SA,", ",BENCHMARK,")
                        .says("sources.csv, line 3, field licence_class: found \"BENCHMARK\", expected one of OPEN, SA,"
                                + " TERMS"),
                spoiled("a flag in words")
                        .replace("countries.csv", ",Pristina,0,", ",Pristina,no,")
                        .says("countries.csv, line 5, field un_member: found \"no\", expected 1 for yes or 0 for no"),
                spoiled("an address that runs a script")
                        .replace("accounts.csv", "https://x.example.org/Made_Up_MFA", "javascript:alert(1)")
                        .says("accounts.csv, line 2, field url: found \"javascript:alert(1)\", expected an address that"
                                + " begins with https:// or http://"),
                spoiled("an item of Wikidata by its address")
                        .replace("institutions.csv", "Q642938", "wikidata.org/Q642938")
                        .says("institutions.csv, line 3, field wikidata: found \"wikidata.org/Q642938\", expected an"
                                + " item such as Q642938"),
                spoiled("a handle with markup")
                        .replace("accounts.csv", "x,Made_Up_MFA", "x,<b>Made_Up_MFA</b>")
                        .says(
                                "accounts.csv, line 2, field handle: found \"<b>Made_Up_MFA</b>\", expected a handle of"
                                        + " at most 300 characters, without quotes and angle brackets, the first none of = + - @"),
                spoiled("a cell with a space too many")
                        .replace("memberships.csv", "un-members,EST", "un-members,EST ")
                        .says("memberships.csv, line 4, field country: found \"EST \", expected the same without spaces"
                                + " around it"),
                spoiled("a control character")
                        .replace("indicators.csv", "Everyone", "Every\u0000one")
                        .says(
                                "indicators.csv, line 3, field description: found \"Every\\u0000one\", expected text of at"
                                        + " most 10000 characters, none of them control characters, the first none of = + - @"),
                spoiled("a very long name")
                        .replace("treaties.csv", "Made-up Convention", "Convention ".repeat(100) + "end")
                        .says("treaties.csv, line 2, field name: found \"Convention Convention Convention Convention"
                                + " Convention Conve…\", expected one line of text, of at most 500 characters, the first none of"
                                + " = + - @"));
    }

    static Stream<Spoiled> numbers() {
        return Stream.of(
                value("about 92").says("found \"about 92\", expected a number, such as 1234.5"),
                value("").says("found nothing, expected a number; leave the row out where it is missing"),
                value("NA").says("found \"NA\", expected a number; leave the row out where it is missing"),
                value("null").says("found \"null\", expected a number; leave the row out where it is missing"),
                value("NaN").says("found \"NaN\", expected a number; leave the row out where it is missing"),
                value("Infinity").says("found \"Infinity\", expected a finite number"),
                value("1e999").says("found \"1e999\", expected a finite number"),
                value("\"92,5\"").says("found \"92,5\", expected a number with a decimal point"),
                value("\"1,370,286\"")
                        .says("found \"1,370,286\", expected a number without thousands separators and with a decimal"
                                + " point"),
                value("1 370 286")
                        .says("found \"1 370 286\", expected a number without thousands separators and with a decimal"
                                + " point"),
                value("92.5%").says("found \"92.5%\", expected a number, such as 1234.5"),
                value("0x1F").says("found \"0x1F\", expected a number, such as 1234.5"),
                value("92.5d").says("found \"92.5d\", expected a number, such as 1234.5"),
                value("−1").says("found \"−1\", expected a number, such as 1234.5"),
                value("100.5").says("found \"100.5\", expected a number from 0 to 100, the bounds of internet-users"),
                value("-1").says("found \"-1\", expected a number from 0 to 100, the bounds of internet-users"),
                spoiled("below an open range")
                        .replace("observations/size.csv", "1370286", "-5")
                        .says("observations/size.csv, line 3, field value: found \"-5\", expected a number of at least"
                                + " 0, the bounds of population"),
                spoiled("a gap spelt out where a blank may stand")
                        .replace("countries.csv", "825615", "n/a")
                        .says("countries.csv, line 4, field area_km2: found \"n/a\", expected a number; leave the cell"
                                + " blank where it is missing"),
                spoiled("an area of zero")
                        .replace("countries.csv", "825615", "0")
                        .says("countries.csv, line 4, field area_km2: found \"0\", expected a number above 0; leave the"
                                + " cell blank where it is missing"),
                spoiled("a place off the globe")
                        .replace("countries.csv", ",59,26,", ",95,-190,")
                        .says(
                                "countries.csv, line 3, field latitude: found \"95\", expected a number from -90 to 90",
                                "countries.csv, line 3, field longitude: found \"-190\", expected a number from -180 to"
                                        + " 180"),
                spoiled("fewer followers than none")
                        .replace("account_metrics.csv", ",1200,", ",-3,")
                        .says(
                                "account_metrics.csv, line 2, field value: found \"-3\", expected a number of at least 0"),
                spoiled("bounds the wrong way round")
                        .replace("indicators.csv", ",REACH,0,100,", ",REACH,100,0,")
                        .says(
                                "indicators.csv, line 2, field maximum: found \"0\", expected at least the minimum, 100"));
    }

    private static Spoiled.Start value(String text) {
        return spoiled("the value " + text)
                .replace("observations/reach.csv", "92.5", text)
                .before("observations/reach.csv, line 2, field value: ");
    }

    static Stream<Spoiled> times() {
        String year = "observations/reach.csv, line 2, field year: found ";
        String years = ", expected a whole year from 1900 to 2027";
        String date = "accounts.csv, line 3, field as_of: found ";
        String dates =
                ", expected a date, month or year from 1900 to 2026-11-22, written like 2025-10-25, 2025-10 or 2025";
        return Stream.of(
                spoiled("a year out of range")
                        .replace("observations/reach.csv", "EST,internet-users,2023", "EST,internet-users,2028")
                        .says(year + "\"2028\"" + years),
                spoiled("a year before statistics")
                        .replace("observations/reach.csv", "EST,internet-users,2023", "EST,internet-users,1823")
                        .says(year + "\"1823\"" + years),
                spoiled("a year with a decimal")
                        .replace("observations/reach.csv", "EST,internet-users,2023", "EST,internet-users,2023.0")
                        .says(year + "\"2023.0\"" + years),
                spoiled("a date that no calendar has")
                        .replace("accounts.csv", "mission-eu,,2024-01-31", "mission-eu,,2023-02-29")
                        .says(date + "\"2023-02-29\"" + dates),
                spoiled("a date in another order")
                        .replace("accounts.csv", "mission-eu,,2024-01-31", "mission-eu,,31.01.2024")
                        .says(date + "\"31.01.2024\"" + dates),
                spoiled("a date in the future")
                        .replace("accounts.csv", "mission-eu,,2024-01-31", "mission-eu,,2026-11-23")
                        .says(date + "\"2026-11-23\"" + dates),
                spoiled("a signature in a thirteenth month")
                        .replace("treaty_actions.csv", "NAM,SIGNED,2025-10", "NAM,SIGNED,2025-13")
                        .says("treaty_actions.csv, line 3, field date: found \"2025-13\"" + dates),
                spoiled("a year before there were telephones")
                        .replace("accounts.csv", "mission-eu,,2024-01-31", "mission-eu,,1823")
                        .says(date + "\"1823\"" + dates),
                spoiled("a measurement from before there were accounts")
                        .replace("account_metrics.csv", "followers,,2024-01-31", "followers,,1970-01-01")
                        .says("account_metrics.csv, line 2, field date: found \"1970-01-01\", expected a date from"
                                + " 1990-01-01 to 2026-11-22, written like these"),
                spoiled("a period that ends before it starts")
                        .replace("account_metrics.csv", "2024-01-01,2024-01-31", "2024-02-01,2024-01-31")
                        .says("account_metrics.csv, line 3, field period_start: found \"2024-02-01\", expected a day up"
                                + " to the date, 2024-01-31"),
                spoiled("a measurement of some day after its last one")
                        .replace("account_metrics.csv", "made-up,2024-01-01", "made-up,2024-02-01")
                        .says("account_metrics.csv, line 2, field earliest: found \"2024-02-01\", expected a day up to"
                                + " the date, 2024-01-31"),
                spoiled("a period of which the days are not known")
                        .replace("account_metrics.csv", "31,0,made-up,", "31,0,made-up,2024-01-01")
                        .says("account_metrics.csv, line 3, field earliest: found \"2024-01-01\", expected nothing,"
                                + " since a count's period has known days"));
    }

    static Stream<Spoiled> names() {
        return Stream.of(
                spoiled("an unknown country")
                        .replace("observations/reach.csv", "EST,", "ESTT,")
                        .says(
                                "observations/reach.csv, line 2, field country: found \"ESTT\", expected the code of a row"
                                        + " of the table countries; did you mean \"EST\"?"),
                spoiled("an unknown indicator")
                        .replace("observations/reach.csv", "EST,internet-users", "EST,internet-user")
                        .says(
                                "observations/reach.csv, line 2, field indicator: found \"internet-user\", expected the id"
                                        + " of a row of the table indicators; did you mean \"internet-users\"?"),
                spoiled("an unknown source")
                        .replace("observations/size.csv", "made-up-2024", "un-desa-egov-2024")
                        .says(
                                "observations/size.csv, line 4, field source: found \"un-desa-egov-2024\", expected the id"
                                        + " of a row of the table sources"),
                spoiled("a missing source")
                        .replace("observations/size.csv", "OBSERVED,made-up\nEST", "OBSERVED,\nEST")
                        .says("observations/size.csv, line 2, field source: found nothing, expected the id of a row of"
                                + " the table sources"),
                spoiled("an unknown group")
                        .replace("memberships.csv", "un-members", "un-member")
                        .says("memberships.csv, line 4, field group: found \"un-member\", expected the id of a row of"
                                + " the table groups; did you mean \"un-members\"?"),
                spoiled("an unknown institution")
                        .replace("accounts.csv", "mfa-est", "mfa-ets")
                        .says("accounts.csv, line 2, field institution: found \"mfa-ets\", expected the id of a row of"
                                + " the table institutions; did you mean \"mfa-est\"?"),
                spoiled("an unknown organisation")
                        .replace("institutions.csv", ",org-eu,", ",org-un,")
                        .says("institutions.csv, line 2, field organisation: found \"org-un\", expected the id of a row"
                                + " of the table institutions; did you mean \"org-eu\"?"),
                spoiled("an unknown treaty")
                        .replace("treaty_actions.csv", "made-up-convention,NAM", "made-up-treaty,NAM")
                        .says("treaty_actions.csv, line 3, field treaty: found \"made-up-treaty\", expected the id of a"
                                + " row of the table treaties"),
                spoiled("an unknown account")
                        .replace("account_metrics.csv", "x,made_up_mfa", "x,made_up_mfaa")
                        .says(
                                "account_metrics.csv, line 2, fields platform, handle: found \"x, made_up_mfaa\", expected"
                                        + " the platform and handle of a row of the table accounts; did you mean"
                                        + " \"x made_up_mfa\"?"),
                spoiled("an organisation that is part of itself")
                        .replace(
                                "institutions.csv",
                                "INTERNATIONAL_ORGANISATION,,,",
                                "INTERNATIONAL_ORGANISATION,,org-eu,")
                        .says("institutions.csv, line 4, field organisation: found \"org-eu\", expected an organisation"
                                + " that org-eu does not itself contain"),
                spoiled("organisations in a circle")
                        .replace(
                                "institutions.csv",
                                "INTERNATIONAL_ORGANISATION,,,",
                                "INTERNATIONAL_ORGANISATION,,mission-eu,")
                        .says("institutions.csv, line 2, field organisation: found \"org-eu\", expected an organisation"
                                + " that mission-eu does not itself contain"),
                spoiled("an unknown platform")
                        .replace("accounts.csv", "youtube,", "youtub,")
                        .says(
                                "accounts.csv, line 3, field platform: found \"youtub\", expected a known platform, or one"
                                        + " that datapackage.json adds as the column's enum; did you mean \"youtube\"?"),
                spoiled("an unknown metric")
                        .replace("account_metrics.csv", ",followers,", ",folowers,")
                        .says("account_metrics.csv, line 2, field metric: found \"folowers\", expected a known metric,"
                                + " or one that datapackage.json adds as the column's enum; did you mean"
                                + " \"followers\"?"),
                spoiled("a mistake is told once, not again by each row that names it")
                        .replace("countries.csv", "EST,EE,233", "EST,E,233")
                        .says("countries.csv, line 3, field alpha2: found \"E\", expected two capital letters, such as"
                                + " EE; Namibia's are NA, which is no gap: switch off reading NA as missing"));
    }

    static Stream<Spoiled> rows() {
        return Stream.of(
                spoiled("a key given twice")
                        .append("observations/reach.csv", "EST,internet-users,2023,93,OBSERVED,made-up")
                        .says("observations/reach.csv, line 4, fields country, indicator, year: found \"EST,"
                                + " internet-users, 2023\" again, expected it once: line 2 has it already"),
                spoiled("a key given again in another file")
                        .append("observations/size.csv", "EST,internet-users,2023,93,OBSERVED,made-up")
                        .says("observations/size.csv, line 5, fields country, indicator, year: found \"EST,"
                                + " internet-users, 2023\" again, expected it once: line 2 of observations/reach.csv has"
                                + " it already"),
                spoiled("a handle given twice in different case")
                        .append("accounts.csv", "x,MADE_UP_MFA,mfa-est,,2024-01-31,made-up")
                        .says("accounts.csv, line 4, fields platform, handle: found \"x, MADE_UP_MFA\" again, expected"
                                + " it once: line 2 has it already"),
                spoiled("two countries with one code")
                        .replace("countries.csv", "XKX,XK,,", "XKX,EE,233,")
                        .says(
                                "countries.csv, line 5, field alpha2: found \"EE\" again, expected it once: line 3 has"
                                        + " it already",
                                "countries.csv, line 5, field m49: found \"233\" again, expected it once: line 3 has it"
                                        + " already"),
                spoiled("a running total measured twice on a day")
                        .append("account_metrics.csv", "x,Made_Up_MFA,followers,,2024-01-31,1300,0,made-up,")
                        .says("account_metrics.csv, line 4, fields platform, handle, metric, period_start, date: found"
                                + " \"x, Made_Up_MFA, followers, , 2024-01-31\" again, expected it once: line 2 has it"
                                + " already"),
                spoiled("a field too few")
                        .replace("observations/reach.csv", "62,ESTIMATED", "62")
                        .says("observations/reach.csv, line 3: found 5 fields, expected 6, as in the header"),
                spoiled("a field too many, by a comma without quotes")
                        .replace("observations/reach.csv", "92.5", "92,5")
                        .says("observations/reach.csv, line 2: found 7 fields, expected 6, as in the header"),
                spoiled("far too many fields")
                        .append("treaties.csv", ",".repeat(1_000))
                        .says("treaties.csv, line 3: found more than 200 fields, expected as many as in the header"),
                spoiled("a quotation mark left open")
                        .replace("sources.csv", "Nobody.,Synthetic.", "\"Nobody.,Synthetic.")
                        .says(
                                "sources.csv, line 3: found 9 fields, expected 10, as in the header",
                                "sources.csv, line 3: found a quotation mark without its partner, expected quotation"
                                        + " marks in pairs, up to the last row"),
                spoiled("a quotation mark left open before another field in quotes")
                        .replace("sources.csv", "made-up,Nobody,", "made-up,\"Nobody,")
                        .says("sources.csv, line 2: found a quotation mark that closes before its field ends, expected"
                                + " quotation marks around whole fields only, and doubled inside them"),
                spoiled("a field without end")
                        .replace("sources.csv", "Nobody.,", "x".repeat(200_000) + ",")
                        .says(
                                "sources.csv, line 3: found a field of more than 100000 characters, expected shorter ones;"
                                        + " is a quotation mark left open?"));
    }
}
