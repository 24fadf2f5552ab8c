package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Javadoc and the public schema open with the noun of the trade or a verb, as a reader scans for them. */
class ProseTest {

    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*[\\s*]*(?<opening>What|Who|Whom|Whose|Where|Those)\\b.*");
    private static final Pattern DESCRIPTION =
            Pattern.compile("(?m)^ *\"(?<opening>What|Who|Whom|Whose|Where|Those)\\b.*");

    @Test
    void no_javadoc_opens_with_a_pronoun() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                found.addAll(openings(JAVADOC, file));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_description_of_the_schema_opens_with_a_pronoun() throws IOException {
        assertThat(openings(DESCRIPTION, Path.of("docs/schema.graphql"))).isEmpty();
    }

    /** Names with a placeholder are for the reader to fill in. */
    @Test
    void contributing_names_files_that_are_there() throws IOException {
        List<String> missing = Pattern.compile("`((?:src|docs|scoring-rules)/[^`<*$ ]+)`")
                .matcher(Files.readString(Path.of("docs/CONTRIBUTING.md")))
                .results()
                .map(found -> found.group(1).replace("/…/", "/org/digitaldiplomacy/"))
                .filter(file -> Files.notExists(Path.of(file)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void a_pronoun_is_found() {
        assertThat(JAVADOC.matcher("/** What it does. */").find()).isTrue();
        assertThat(DESCRIPTION.matcher("  \"Who asks.\"").find()).isTrue();
    }

    private static List<String> openings(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(file + ": " + matcher.group());
        }
        return found;
    }
}
