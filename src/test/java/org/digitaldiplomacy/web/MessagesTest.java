package org.digitaldiplomacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages say, in every language. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SAID = Pattern.compile("\\bt:(\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\bt:named\\('(\\w+)'");
    private static final Path CODE = Path.of("src/main/java/org/digitaldiplomacy");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:draw|region)_\\w*)\"");
    private static final Pattern NAMED_IN_CODE = Pattern.compile("\\bnamed\\(\\s*\"(\\w+)\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_says_all_that_english_says_with_the_same_arguments(Language language) {
        Map<String, String> english = messages(Language.ENGLISH);
        Map<String, String> other = messages(language);
        assertThat(other.keySet()).isEqualTo(english.keySet());
        assertThat(other).allSatisfy((key, text) -> assertThat(arguments(text))
                .as("arguments of %s in %s", key, language.ownName())
                .isEqualTo(arguments(english.getOrDefault(key, ""))));
    }

    @Test
    void every_message_that_a_template_says_is_there_and_none_is_idle() {
        Set<String> said = found(templates(), SAID);
        said.addAll(found(code(), IN_CODE));
        Set<String> prefixes = found(templates(), NAMED);
        prefixes.addAll(found(code(), NAMED_IN_CODE));
        said.removeAll(prefixes);
        said.stream().filter(key -> key.endsWith("_")).forEach(key -> prefixes.add(key.substring(0, key.length() - 1)));
        said.removeIf(key -> key.endsWith("_"));
        said.removeAll(Set.of("named", "day"));
        Set<String> known = messages(Language.ENGLISH).keySet();
        assertThat(known).containsAll(said);
        assertThat(known).allSatisfy(key -> assertThat(
                        said.contains(key) || prefixes.stream().anyMatch(prefix -> key.startsWith(prefix + "_")))
                .as(key + " is said somewhere")
                .isTrue());
    }

    private static Set<String> found(Stream<String> texts, Pattern pattern) {
        return texts.flatMap(text -> pattern.matcher(text).results().map(match -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> templates() {
        return files(RESOURCES.resolve("templates"), ".html").stream().map(MessagesTest::read);
    }

    private static Stream<String> code() {
        return Stream.of("draw", "web/page", "graphql/query")
                .flatMap(folder -> files(CODE.resolve(folder), ".java").stream())
                .map(MessagesTest::read);
    }

    private static Map<String, String> messages(Language language) {
        Map<String, String> all = new HashMap<>();
        for (Path file : files(RESOURCES.resolve("web/messages/" + language.tag()), ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static Set<String> arguments(String message) {
        return new MessageFormat(message).getArgumentNames();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
