package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own. */
class CommandProcessTest {

    @TempDir
    private Path folder;

    @Test
    void scoring_needs_neither_server_nor_database() throws IOException, InterruptedException {
        CommandProcess ran = CommandProcess.run(
                folder, Map.of(), "score", "digital-diplomacy", "bundled", "--as-of", "2024", "--node", "index");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("unit,node,score,rank,rank_in_small_states,reason_code,reason\n");
        assertThat(ran.out().lines()).hasSizeGreaterThan(190);
        assertThat(ran.err()).doesNotContainIgnoringCase("postgres").doesNotContainIgnoringCase("quarkus");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refused_input_ends_the_process_with_1() throws IOException, InterruptedException {
        assertThat(CommandProcess.run(folder, Map.of(), "score", "nowhere", "bundled"))
                .isEqualTo(new CommandProcess(
                        1, "", "found RULES nowhere, expected a folder or the name of a bundled methodology\n"));
    }
}
