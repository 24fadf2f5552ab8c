package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bundled data package with a feed of 2026 that is made up: the ministry of each of the first so many members of the
 * United Nations has an account whose followers and posts somebody counted in June, and is on a number of platforms.
 * No figure of it is true of any ministry.
 */
final class MadeUpAudience {

    private static final int DAYS = 30;

    private final PackageCopy data;
    private final List<String> states;

    private MadeUpAudience(PackageCopy data, List<String> states) {
        this.data = data;
        this.states = states;
    }

    static MadeUpAudience of(int states, Path folder) throws IOException {
        try (Stream<String> members = Files.lines(PackageCopy.BUNDLED.resolve("memberships.csv"))) {
            List<String> chosen = members.filter(row -> row.startsWith("un-members,"))
                    .map(row -> row.split(",", -1)[1])
                    .sorted()
                    .limit(states)
                    .toList();
            assertThat(chosen).hasSize(states);
            return new MadeUpAudience(PackageCopy.in(folder), chosen).write();
        }
    }

    /** Codes of the states that the feed is about. */
    List<String> states() {
        return states;
    }

    double followers(String state) {
        return 1000 * (1 + states.indexOf(state));
    }

    double postsADay(String state) {
        return 1 + states.indexOf(state) % 10;
    }

    private int platforms(String state) {
        return 1 + states.indexOf(state) % 12;
    }

    /** Adds what the command {@code measure} makes of the feed, as the indicators are imported. */
    Path measured() throws IOException {
        Ran ran = Ran.command(
                "measure",
                data.folder(),
                "--year",
                2026,
                "--measure",
                "followers",
                "--measure",
                "posting-frequency",
                "--as",
                "observations",
                "--source",
                "made-up");
        assertThat(ran.err()).isEmpty();
        data.append("observations/account-measures", ran.out().lines().skip(1));
        return data.folder();
    }

    private MadeUpAudience write() throws IOException {
        data.append(
                "sources",
                Stream.of("made-up,Nobody,Made-up figures,,CC0-1.0,OPEN,,,\"Nobody, made up for tests.\",,,,"));
        Set<String> ministries = keys("institutions", 0);
        data.append(
                "institutions",
                states.stream()
                        .filter(state -> !ministries.contains(ministry(state)))
                        .map(state -> ministry(state) + ",FOREIGN_MINISTRY," + state
                                + ",,,Made-up ministry,,,,,,,2026-06-30,made-up"));
        data.append(
                "accounts",
                states.stream().map(state -> account(state) + "," + ministry(state) + ",,2026-06-30,made-up"));
        data.append(
                "account_metrics",
                states.stream()
                        .flatMap(state -> Stream.of(
                                metric(state, "followers", "", followers(state)),
                                metric(state, "posts", "2026-06-01", DAYS * postsADay(state)))));
        Set<String> listed = listed();
        data.append(
                "observations/diplomatic-presence",
                states.stream()
                        .filter(state -> !listed.contains(state))
                        .map(state -> state + ",ministry-platforms,2026," + platforms(state) + ",OBSERVED,made-up"));
        return this;
    }

    private Set<String> keys(String table, int column) throws IOException {
        try (Stream<String> rows = Files.lines(data.folder().resolve(table + ".csv"))) {
            return rows.map(row -> row.split(",", -1)[column]).collect(Collectors.toSet());
        }
    }

    private Set<String> listed() throws IOException {
        try (Stream<String> rows = Files.lines(data.folder().resolve("observations/diplomatic-presence.csv"))) {
            return rows.filter(row -> row.contains(",ministry-platforms,2026,"))
                    .map(row -> row.split(",", -1)[0])
                    .collect(Collectors.toSet());
        }
    }

    private static String ministry(String state) {
        return "mfa-" + state.toLowerCase(Locale.ROOT);
    }

    private static String account(String state) {
        return "x,made_up_" + state.toLowerCase(Locale.ROOT);
    }

    private static String metric(String state, String metric, String from, double value) {
        return account(state) + "," + metric + "," + from + ",2026-06-30," + (long) value + ",0,made-up,";
    }
}
