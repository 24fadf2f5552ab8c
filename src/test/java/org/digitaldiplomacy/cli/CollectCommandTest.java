package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.collect.FakeHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a server on this machine that speaks the protocol; accounts and numbers are made up. */
class CollectCommandTest {

    private static final String PROFILE = "{\"followers_count\": 1200, \"following_count\": 3, \"statuses_count\": 31}";
    private static final String HEADER = "platform,handle,metric,period_start,date,value,rounded,source\n";

    @TempDir
    private Path folder;

    private final FakeHost host = new FakeHost();
    private Path accounts = Path.of(".");
    private Path out = Path.of(".");

    @BeforeEach
    void writeAccounts() throws IOException {
        out = folder.resolve("metrics.csv");
        accounts = Files.writeString(folder.resolve("accounts.csv"), """
                platform,handle,institution,url,as_of,source
                mastodon,First@%1$s,mfa-est,,2026-11-22,made-up
                x,First,mfa-est,,2026-11-22,made-up
                mastodon,Second@%1$s,mfa-lva,,2026-11-22,made-up
                """.formatted(host.authority()));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    private Ran collect(Object... more) {
        Object[] arguments = {
            "collect",
            "--platform",
            "mastodon",
            "--accounts",
            accounts,
            "--out",
            out,
            "--source",
            "made-up",
            "--per-minute",
            "60000",
            "--private-addresses"
        };
        return Ran.command(Stream.of(List.of(arguments), List.of(more))
                .flatMap(List::stream)
                .toArray());
    }

    private String rows(String handle) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String row = "mastodon," + handle + "@" + host.authority() + ",%s,," + today + ",%d,0,made-up\n";
        return row.formatted("followers", 1200) + row.formatted("following", 3) + row.formatted("posts", 31);
    }

    @Test
    void rows_are_those_of_the_table_of_metrics() throws IOException {
        host.answering(200, PROFILE);
        Ran ran = collect();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .isEqualTo(out + ": 2 of 2 accounts measured, 0 before, 0 not; rows cite the source made-up\n");
        assertThat(out).hasContent(HEADER + rows("First") + rows("Second"));
        assertThat(host.asked())
                .containsExactly("/api/v1/accounts/lookup?acct=First", "/api/v1/accounts/lookup?acct=Second");
    }

    @Test
    void a_second_run_on_the_same_day_asks_for_what_is_missing_only() throws IOException {
        host.answering(200, PROFILE).answering(404, "").answering(404, "").answering(200, PROFILE);
        Ran first = collect();
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.err()).startsWith("Second@" + host.authority() + " is not known at http://");
        assertThat(out).hasContent(HEADER + rows("First"));

        Ran second = collect();
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("1 of 2 accounts measured, 1 before, 0 not");
        assertThat(out).hasContent(HEADER + rows("First") + rows("Second"));
        assertThat(host.asked()).hasSize(4);
    }

    @Test
    void what_cannot_be_is_refused_before_anybody_is_asked() throws IOException {
        assertThat(Ran.command("collect", "--platform", "x", "--accounts", accounts, "--out", out))
                .isEqualTo(new Ran(1, "", "found --platform x, expected one of mastodon, bluesky, youtube\n"));
        assertThat(Ran.command("collect", "--platform", "bluesky", "--accounts", accounts, "--out", out))
                .isEqualTo(new Ran(1, "", "found no account on bluesky in " + accounts + ", expected one at least\n"));
        Files.writeString(out, "something,else\n");
        assertThat(collect().err())
                .isEqualTo("found " + out + " with another first line, expected " + HEADER.strip() + "\n");
        Files.writeString(out, HEADER + rows("First").strip());
        assertThat(collect().err()).contains("with a last line that was cut off");
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void machines_of_the_own_network_are_not_asked_unless_told() {
        Ran ran = Ran.command("collect", "--platform", "mastodon", "--accounts", accounts, "--out", out);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("First@" + host.authority() + " leads to port ");
        assertThat(host.asked()).isEmpty();
    }
}
