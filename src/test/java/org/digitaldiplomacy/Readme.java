package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, for the tests that hold it to its word. */
final class Readme {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Readme() {}

    static String text() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String query() {
        return find("```graphql\n(.*?)```");
    }

    static JsonNode answer() throws IOException {
        return JSON.readTree(find("```json\n(.*?)```"));
    }

    /** The body that the curl command sends. */
    static String curlBody() {
        return find("/graphql -H 'Content-Type: application/json' -d '(.*?)'\n");
    }

    static String runCommand() {
        return find("## Run it\n\n```\n(.*?)\n```");
    }

    /** A response's data, without what changes from one answer to the next. */
    static JsonNode data(String response) throws IOException {
        return ((ObjectNode) JSON.readTree(response)).without("extensions");
    }

    private static String find(String pattern) {
        Matcher match = Pattern.compile(pattern, Pattern.DOTALL).matcher(text());
        assertThat(match.find()).as("the README has %s", pattern).isTrue();
        return match.group(1);
    }
}
