package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk-through by which the states that V-Dem leaves out are ranked, on points that are made up. */
class MicroStatesTest {

    private static final Path RULES = Path.of("scoring-rules/digital-diplomacy");

    @TempDir
    private Path folder;

    @Test
    void a_file_of_ones_own_ranks_the_states_that_the_experts_leave_out() throws IOException {
        Set<String> before = ranked(RULES, Path.of("bundled"));

        Set<String> now = ranked(rules(), data());

        Set<String> come = new TreeSet<>(now);
        come.removeAll(before);
        assertThat(come).hasSize(21).contains("AND", "BHS", "BRN", "LIE", "MCO", "TON", "WSM");
        assertThat(now).containsAll(before);
    }

    /** The flagship with what the walk-through adds. */
    private Path rules() throws IOException {
        Path copy = folder.resolve("mine");
        PackageCopy.copyOf(RULES, copy);
        Path methodology = copy.resolve("methodology.yaml");
        Matcher blocks = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(Files.readString(RULES.resolve("README.md")).replaceAll("(?m)^   (?! *\\|)", ""));
        assertThat(blocks.find()).isTrue();
        Files.writeString(copy.resolve("indicators/civil-liberties.yaml"), blocks.group(1));
        assertThat(blocks.find()).isTrue();
        String space = blocks.group(1).indent(2).stripTrailing();
        String text = Files.readString(methodology).replaceFirst("id: digital-diplomacy", "id: mine");
        int children = text.indexOf("          children:", text.indexOf("- id: civic-space"));
        Files.writeString(
                methodology,
                text.substring(0, children) + space + text.substring(children + "          children:".length()));
        return copy;
    }

    /** The bundled data with points for each member of the United Nations. */
    private Path data() throws IOException {
        PackageCopy data = PackageCopy.in(folder);
        data.append("sources", Stream.of("made-up,Nobody,Made-up figures,,CC0-1.0,OPEN,,,Nobody.,,,,"));
        data.append("indicators", Stream.of("civil-liberties,Civil liberties,Made up.,points 0–60,OPENNESS,0,60,CL,"));
        List<String> members;
        try (Stream<String> rows = Files.lines(data.folder().resolve("memberships.csv"))) {
            members = rows.filter(row -> row.startsWith("un-members,"))
                    .map(row -> row.split(",", -1)[1])
                    .toList();
        }
        data.append(
                "observations/vdem",
                members.stream()
                        .map(state ->
                                state + ",civil-liberties,2025," + (1 + state.hashCode() % 59) + ",OBSERVED,made-up"));
        return data.folder();
    }

    private static Set<String> ranked(Path rules, Path data) {
        Ran ran = Ran.command("score", rules, data, "--as-of", 2026, "--node", "openness");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .filter(cells -> !cells[3].isEmpty())
                .map(cells -> cells[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
