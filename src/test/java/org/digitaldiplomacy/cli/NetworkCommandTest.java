package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkCommandTest {

    private static final String MEASURES = "out_degree,in_degree,mutual,betweenness,eigenvector,page_rank";
    private static final int MOROCCO_IN_2022 = 53;

    @Test
    void a_row_for_each_country_that_sends_or_receives() {
        Ran ran = Ran.command("network", "missions", "bundled", "--as-of", "2022-11-16");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("country," + MEASURES + ",community\nAFG,");
        assertThat(ran.out().lines()).hasSize(201);
    }

    @Test
    void changes_stand_beside_the_measures(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("changes.csv");
        Ran ran = Ran.command("network", "missions", "bundled", "--since", "2022-11-16", "-o", table);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        List<String> lines = Files.readAllLines(table);
        assertThat(lines.get(0))
                .endsWith(",community,out_degree_change,in_degree_change,mutual_change,"
                        + "betweenness_change,eigenvector_change,page_rank_change");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("MAR,"))
                .singleElement()
                .satisfies(morocco -> {
                    String[] cells = morocco.split(",", -1);
                    assertThat(Integer.parseInt(cells[1]) - Integer.parseInt(cells[8]))
                            .isEqualTo(MOROCCO_IN_2022);
                    assertThat(Integer.parseInt(cells[8])).isPositive();
                });
    }

    @Test
    void what_is_not_there_is_refused_with_what_is() {
        assertThat(Ran.command("network", "missions", "bundled", "--as-of", "2020-01-01"))
                .isEqualTo(new Ran(1, "", "found no ties as of 2020-01-01, expected a day from 2022-11-16 on\n"));
        assertThat(Ran.command("network", "relations", "bundled"))
                .isEqualTo(new Ran(1, "", "found no ties, expected rows of the table relations in bundled\n"));
        assertThat(Ran.command("network", "missions", "nowhere").err())
                .isEqualTo("found DATA nowhere, expected a directory, a zip or the word 'bundled'\n");
    }
}
