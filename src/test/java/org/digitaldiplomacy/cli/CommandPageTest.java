package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages on commands show what they really give. Write the outputs anew: {@code mvn test -Dtest=CommandPageTest
 * -Dschema.write=true}.
 */
class CommandPageTest {

    private static final Path PAGE = Path.of("docs/command-line.md");
    private static final Pattern EXAMPLE = Pattern.compile("```console\n\\$ (.*)\n(?:.*\n)*?```\n");
    private static final int SHOWN = 8;

    /** Commands the page names, from the list that the jar gives. */
    private static final Pattern COMMAND = Pattern.compile("^  (\\w+)  ", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"docs/command-line.md", "docs/networks.md"})
    void the_outputs_are_the_commands_own(Path file) throws IOException {
        String page = Files.readString(file);
        String written = EXAMPLE.matcher(page)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "```console\n$ " + match.group(1) + "\n" + head(match.group(1)) + "```\n"));
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(file, written);
        }
        assertThat(Files.readString(file))
                .as("write it anew with -Dschema.write=true")
                .isEqualTo(written);
    }

    @Test
    void every_command_has_an_example() throws IOException {
        List<String> examples = new ArrayList<>();
        EXAMPLE.matcher(Files.readString(PAGE)).results().forEach(m -> examples.add(m.group(1)));
        List<String> commands = COMMAND.matcher(Ran.command("--help").out())
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(commands).contains("score", "robustness");
        assertThat(commands).allSatisfy(command -> assertThat(examples).anyMatch(e -> e.startsWith(command + " ")));
    }

    /** The first lines. A methodology's digest changes with every comma, so that the page leaves it out. */
    private static String head(String command) {
        Ran ran = Ran.command((Object[]) command.split(" ", -1));
        assertThat(ran.code()).as(command + "\n" + ran.err()).isZero();
        List<String> lines = ran.out().replaceAll("[0-9a-f]{64}", "…").lines().toList();
        String head = String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size())));
        return head + (lines.size() > SHOWN ? "\n…\n" : "\n");
    }
}
