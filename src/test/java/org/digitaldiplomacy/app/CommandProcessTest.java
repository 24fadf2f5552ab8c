package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "edition list", "token list", "measure database --year 2024"})
    void a_database_that_does_not_answer_is_told_in_a_line(String command) throws IOException, InterruptedException {
        String[] arguments = command.isEmpty() ? new String[0] : command.split(" ", -1);
        CommandProcess ran = CommandProcess.run(folder, Map.of(), arguments);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .singleElement(as(STRING))
                .startsWith(
                        "The database jdbc:postgresql://127.0.0.1:1/none cannot be used: Connection to 127.0.0.1:1");
    }

    @Test
    void a_wrong_password_is_told_in_a_line() throws IOException, InterruptedException {
        DatabaseAddress database = TestDatabase.shared();
        Map<String, String> mistaken = Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", "mistaken");
        assertThat(CommandProcess.run(folder, mistaken, "token", "list"))
                .isEqualTo(new CommandProcess(
                        1,
                        "",
                        "The database " + database.jdbcUrl() + " cannot be used: FATAL: password authentication failed"
                                + " for user \"" + database.username() + "\"\n"));
    }

    @Test
    void settings_of_the_database_matter_to_commands_that_need_one_alone() throws IOException, InterruptedException {
        Map<String, String> mistaken = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:mysql://db/index?password=secret");
        assertThat(CommandProcess.run(folder, mistaken, "token", "list"))
                .isEqualTo(new CommandProcess(
                        1,
                        "",
                        "QUARKUS_DATASOURCE_JDBC_URL must begin with jdbc:postgresql:, found jdbc:mysql://db/index\n"));
        assertThat(CommandProcess.run(folder, mistaken, "--version").code()).isZero();
    }

    @Test
    void refused_input_ends_the_process_with_1() throws IOException, InterruptedException {
        assertThat(CommandProcess.run(folder, Map.of(), "score", "nowhere", "bundled"))
                .isEqualTo(new CommandProcess(
                        1, "", "found RULES nowhere, expected a folder or the name of a bundled methodology\n"));
    }
}
