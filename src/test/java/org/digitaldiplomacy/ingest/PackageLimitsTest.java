package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Readings.READER;
import static org.digitaldiplomacy.ingest.Readings.sentences;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitaldiplomacy.ingest.files.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a package may not do to the machine that reads it. */
class PackageLimitsTest {

    private static final SamplePackage SAMPLE = SamplePackage.valid();

    private final Path directory;

    PackageLimitsTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path zip(SamplePackage sample) throws IOException {
        return sample.zipTo(directory.resolve("package.zip"), "");
    }

    private PackageReading readWithin(Limits limits, Path path) {
        return new PackageReader(Readings.NOON, limits).read(path);
    }

    @Test
    void a_zip_bomb_is_refused_by_its_ratio() throws IOException {
        SamplePackage bomb = SAMPLE.append("treaties.csv", "\n".repeat(8 << 20));

        assertThat(sentences(READER.read(zip(bomb))))
                .containsExactly("treaties.csv: found more than 1048576 bytes, expected a file at most 100 times as"
                        + " large as its packed form");
    }

    @Test
    void a_file_has_a_greatest_size() throws IOException {
        Limits limits = new Limits(100, 500, 100_000, 100);

        assertThat(sentences(readWithin(
                        limits, SAMPLE.with("datapackage.json", " ".repeat(501)).writeTo(directory))))
                .containsExactly("datapackage.json: found more than 500 bytes, expected at most 500 bytes in a file");
    }

    @Test
    void a_package_has_a_greatest_size() throws IOException {
        Limits limits = new Limits(100, 2_000, 2_000, 100);

        assertThat(sentences(readWithin(limits, SAMPLE.writeTo(directory))))
                .contains("institutions.csv: found more bytes than are left to the package, expected at most 2000 bytes"
                        + " in all files together");
    }

    @Test
    void a_zip_with_too_many_entries_is_refused() throws IOException {
        Path zip = zip(SAMPLE);

        assertThat(sentences(readWithin(new Limits(5, 100_000, 100_000, 100), zip)))
                .containsExactly(zip + ": found 13 entries, expected at most 5");
    }

    @Test
    void a_directory_with_too_many_files_is_refused() throws IOException {
        assertThat(sentences(readWithin(new Limits(5, 100_000, 100_000, 100), SAMPLE.writeTo(directory))))
                .containsExactly(
                        directory + ": found more than 5 files, expected a directory that holds the package" + " only");
    }

    @Test
    void a_zip_entry_that_leads_out_of_the_package_is_refused() throws IOException {
        Path zip = zip(SAMPLE.with("../../etc/made-up", "x"));

        assertThat(sentences(READER.read(zip)))
                .containsExactly(
                        zip + ": found the entry '../../etc/made-up', expected entries whose paths lead nowhere"
                                + " but below the package");
    }

    @Test
    void a_name_cannot_break_the_line_of_its_message() throws IOException {
        Path zip = zip(SAMPLE.with("made\nup", "x"));

        assertThat(sentences(READER.read(zip)))
                .containsExactly(
                        zip + ": found the entry 'made\\u000Aup', expected entries whose paths lead nowhere but"
                                + " below the package");
    }

    @Test
    void a_link_that_leads_out_of_the_package_is_not_followed() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside.csv"), "secret");
        Path inside = SAMPLE.without("groups.csv").writeTo(directory.resolve("package"));
        Files.createSymbolicLink(inside.resolve("groups.csv"), outside);

        assertThat(sentences(READER.read(inside)))
                .containsExactly("groups.csv: found a link to " + outside.toRealPath() + ", expected a file inside the"
                        + " package");
    }

    @Test
    void a_file_that_is_no_zip_is_refused() throws IOException {
        Path text = Files.writeString(directory.resolve("notes.zip"), "not a zip", StandardCharsets.UTF_8);

        assertThat(sentences(READER.read(text)))
                .singleElement()
                .asString()
                .startsWith(text + ": found a file that is no readable zip (")
                .endsWith("), expected a directory or a zip");
    }

    @Test
    void a_truncated_zip_is_refused() throws IOException {
        Path zip = zip(SAMPLE);
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(sentences(READER.read(zip)))
                .singleElement()
                .asString()
                .contains("found a file that is no readable zip");
    }

    @Test
    void a_zip_in_which_a_digit_has_changed_is_refused() throws IOException {
        Path zip = directory.resolve("stored.zip");
        SAMPLE.storeIn(zip);
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, bytes.replace("1370286", "1470286"), StandardCharsets.ISO_8859_1);

        assertThat(sentences(READER.read(zip)))
                .containsExactly(
                        "observations/size.csv: found contents that do not fit their checksum, expected an intact zip");
    }

    @Test
    void a_zip_with_a_comment_in_another_encoding_is_refused() throws IOException {
        Path zip = directory.resolve("commented.zip");
        try (ZipOutputStream zipped = new ZipOutputStream(Files.newOutputStream(zip))) {
            ZipEntry entry = new ZipEntry("datapackage.json");
            entry.setComment("comment");
            zipped.putNextEntry(entry);
        }
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1);
        Files.writeString(zip, bytes.replace("comment", "c\u00F6mment"), StandardCharsets.ISO_8859_1);

        assertThat(sentences(READER.read(zip)))
                .containsExactly(zip + ": found a zip with an entry that is not described in UTF-8, expected UTF-8");
    }

    @Test
    void a_path_that_does_not_exist_is_told() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(sentences(READER.read(nowhere)))
                .containsExactly(nowhere + ": found no such directory or file, expected a directory or zip with a"
                        + " datapackage.json");
    }

    @Test
    void identifiers_of_any_length_are_told_and_not_choked_on() throws IOException {
        SamplePackage chain = SAMPLE.append("treaties.csv", "a" + "-a".repeat(40_000) + ",Chain,,,,made-up");

        assertThat(sentences(READER.read(chain.writeTo(directory))))
                .containsExactly("treaties.csv, line 3, field id: found"
                        + " \"a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-…\", expected lower-case letters"
                        + " and digits joined by hyphens, such as un-cybercrime-convention");
    }
}
