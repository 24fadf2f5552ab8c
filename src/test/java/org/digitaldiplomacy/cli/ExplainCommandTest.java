package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations of synthetic towns and of the bundled index. */
class ExplainCommandTest {

    @TempDir
    private Path folder;

    @Test
    void an_explanation_leads_from_the_score_down_to_value_year_and_source() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("explain", towns.folder(), towns.data(Towns.WIDE), "A4", "--as-of", 2020);
        assertThat(ran.out().replace(folder + "/", "")).isEqualTo("""
                Index: 62.5, rank 2
                  (arithmetic; 2 of 3 indicators known)
                  50 % × The speed: 75, rank 3
                    derived missing (There is no observation of speed.), imputed 32.5, treated 32.5 (none), normalised by min-max
                  25 % × The sites: 100, rank 1
                    40 index in 2020 (towns.csv)
                    derived 10, treated 10 (none), normalised by min-max
                  25 % × The cost: 0, rank 5
                    5 index in 2020 (towns.csv)
                    derived 5, treated 5 (none), normalised by min-max
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_unit_without_a_score_is_explained_by_the_reason() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("explain", towns.folder(), towns.data(Towns.WIDE), "A5", "--node", "sites");
        assertThat(ran.out()).startsWith("The sites: missing (There is no usable value of population to divide by.)\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void json_is_shaped_like_the_tree() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("explain", towns.folder(), towns.data(Towns.WIDE), "A5", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("score").isNull()).isTrue();
        assertThat(json.path("scoreMissing").asText()).startsWith("index needs sites, which is missing.");
        assertThat(json.path("parts").path(1).path("of").path("node").asText()).isEqualTo("sites");
        assertThat(json.path("parts").path(2).path("of").path("score").asDouble())
                .isEqualTo(25);
    }

    @Test
    void leverage_is_explained_by_sizes_and_prediction() {
        Ran ran = Ran.command(
                "explain", "digital-diplomacy", "bundled", "EST", "--as-of", 2024, "--node", "small-state-leverage");
        assertThat(ran.out())
                .startsWith("Small-state leverage: ")
                .contains("predicted ", "Population: ", "GDP per head: ");
        assertThat(ran.code()).isZero();
    }
}
