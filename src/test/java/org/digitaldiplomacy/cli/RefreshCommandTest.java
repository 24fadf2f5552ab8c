package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command over the bundled package, with files by hand and without the web. The files' values are made up. */
class RefreshCommandTest {

    private static final Path ANSWERS = Path.of("src/test/resources/refresh/answers");

    @TempDir
    private Path folder;

    @Test
    void a_new_version_of_the_bundled_package_is_written_and_scores() throws IOException {
        Path out = folder.resolve("new");
        Ran ran = Ran.command(
                "refresh",
                "un-egov",
                "--from",
                ANSWERS,
                "--keep",
                folder.resolve("kept"),
                "--accept-fewer",
                "--out",
                out,
                "--changes",
                folder.resolve("changes"),
                "--as",
                "2999.1.1");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains(
                        "online-service-index: 10 added",
                        "scores or ranks of index move",
                        "EST: ",
                        "Wrote version 2999.1.1 to ");
        assertThat(Files.readString(folder.resolve("changes/values.csv")))
                .contains("observations,online-service-index,EST online-service-index 2026,ADDED,,0.88\n");
        assertThat(Files.readString(folder.resolve("changes/scores.csv"))).contains("\nindex,EST,");
        assertThat(Ran.command("explain", "digital-diplomacy", out, "EST", "--as-of", "2026")
                        .out())
                .contains("0.88 index 0–1 in 2026 (un-desa-egov-2026-");
    }

    @Test
    void a_dry_run_and_a_refusal_write_nothing() throws IOException {
        Path out = folder.resolve("new");
        Ran dry = Ran.command(
                "refresh",
                "un-egov",
                "--from",
                ANSWERS,
                "--keep",
                folder.resolve("kept"),
                "--accept-fewer",
                "--dry-run");
        Ran refused =
                Ran.command("refresh", "un-egov", "--from", ANSWERS, "--keep", folder.resolve("kept"), "--out", out);

        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("Nothing was written: --dry-run.");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("un-egov: found 10 values of 10 units for", "--accept-fewer", "Nothing was changed.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void words_that_name_nothing_are_refused_with_what_there_is() {
        assertThat(Ran.command("refresh", "wikidat", "--dry-run").err())
                .contains("found CONNECTOR wikidat, expected one of world-bank, ", "did you mean wikidata?");
        assertThat(Ran.command("refresh", "--dry-run").err()).contains("found no CONNECTOR, expected some of");
        assertThat(Ran.command("refresh", "itu").err()).contains("found neither --out nor --dry-run");
        assertThat(Ran.command("refresh", "itu", "--out", folder).err())
                .contains("expected a folder that does not exist yet");
        assertThat(Ran.command("refresh", "itu", "--dry-run", "--release", "vdm=17")
                        .err())
                .contains("found --release vdm=…, expected one of");
    }

    @Test
    void the_connectors_are_listed() {
        assertThat(Ran.command("refresh", "--list").out())
                .contains("world-bank", "iana-root", "vdem", "wikidata", "(release 16)");
    }
}
