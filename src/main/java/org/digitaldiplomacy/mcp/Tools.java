package org.digitaldiplomacy.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tools that assistants may call: the documents below {@code mcp}. */
@Singleton
final class Tools {

    private static final List<String> NAMES =
            List.of("rank", "explain", "compare", "search", "history", "what-if", "institutions");

    private final List<Tool> tools;

    Tools() {
        String fragments = text("fragments.txt");
        tools = NAMES.stream()
                .map(name -> Tool.read(name, text(name + ".graphql"), fragments))
                .toList();
    }

    List<Tool> all() {
        return tools;
    }

    Optional<Tool> find(String name) {
        return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Tools.class.getResourceAsStream("/mcp/" + resource), resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
