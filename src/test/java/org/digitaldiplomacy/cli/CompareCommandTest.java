package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons of synthetic towns, and of the bundled index with itself. */
class CompareCommandTest {

    private static final String HEADER = "unit,rank_before,rank_after,data,method,membership\n";

    @TempDir
    private Path folder;

    private Towns towns = new Towns(Path.of("."));
    private Path before = Path.of(".");

    @BeforeEach
    void writeTowns() throws IOException {
        towns = Towns.in(folder);
        before = towns.data(Towns.WIDE);
    }

    private Path after(String text) throws IOException {
        return Files.writeString(folder.resolve("after.csv"), text);
    }

    @Test
    void the_same_twice_moves_nobody() {
        assertThat(Ran.command("compare", towns.folder(), before)).isEqualTo(new Ran(0, HEADER + """
                A1,4,4,0,0,0
                A2,1,1,0,0,0
                A3,3,3,0,0,0
                A4,2,2,0,0,0
                """, ""));
    }

    @Test
    void better_data_is_told_as_such() throws IOException {
        Path better = after(Towns.WIDE.replace("A1,north,1000,10,5,3", "A1,north,1000,39,5,3"));
        assertThat(Ran.command("compare", towns.folder(), before, "--to-data", better))
                .isEqualTo(new Ran(0, HEADER + """
                A1,4,2,-2,0,0
                A2,1,1,0,0,0
                A3,3,4,1,0,0
                A4,2,3,1,0,0
                """, ""));
    }

    @Test
    void another_method_is_told_as_such_even_where_it_reads_less() throws IOException {
        Path costOnly = folder.resolve("cheap");
        Towns cheap = Towns.in(costOnly)
                .replacing("methodology.yaml", "    - indicator: speed\n      weight: 2\n", "")
                .replacing("methodology.yaml", "    - indicator: sites\n", "");
        Files.delete(cheap.folder().resolve("indicators/speed.yaml"));
        Files.delete(cheap.folder().resolve("indicators/sites.yaml"));
        assertThat(Ran.command("compare", towns.folder(), before, "--to-rules", cheap.folder()))
                .isEqualTo(new Ran(0, HEADER + """
                        A1,4,3,0,-1,0
                        A2,1,1,0,0,0
                        A3,3,2,0,-1,0
                        A4,2,5,0,2,1
                        A5,,4,,,
                        """, ""));
    }

    @Test
    void who_comes_in_pushes_others_down_by_membership() throws IOException {
        Path more = after(Towns.WIDE + "A6,north,1000,38,9,1\n");
        assertThat(Ran.command("compare", towns.folder(), before, "--to-data", more)
                        .out())
                .contains("A6,,2,,,", "A4,2,3,0,0,1");
    }

    @Test
    void an_unknown_node_is_refused() {
        assertThat(Ran.command("compare", towns.folder(), before, "--node", "sped")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void the_bundled_index_is_compared_over_the_years() {
        Ran ran = Ran.command("compare", "digital-diplomacy", "bundled", "--as-of", 2022, "--to-as-of", 2024);
        assertThat(ran.out()).startsWith(HEADER);
        assertThat(ran.out().lines().skip(1).map(l -> l.split(",", -1)))
                .hasSizeGreaterThan(100)
                .filteredOn(c -> !c[1].isEmpty() && !c[2].isEmpty())
                .allSatisfy(c ->
                        assertThat(number(c[3]) + number(c[4]) + number(c[5])).isEqualTo(number(c[2]) - number(c[1])));
        assertThat(ran.code()).isZero();
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
