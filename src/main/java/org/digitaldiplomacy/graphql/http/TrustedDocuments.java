package org.digitaldiplomacy.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Sha256;

/**
 * The documents that a server runs and no others, where its operator lists them. By an id that the list gives, by the
 * name of the file, and always by the SHA-256 of the text.
 *
 * @param byId the texts
 */
record TrustedDocuments(Map<String, String> byId) {

    TrustedDocuments {
        byId = Map.copyOf(byId);
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(byId.get(id.startsWith("sha256:") ? id.substring("sha256:".length()) : id));
    }

    boolean contains(String document) {
        return byId.containsKey(Sha256.hex(document));
    }

    /**
     * A folder of {@code .graphql} files, or a manifest in JSON: from ids to documents, as graphql-codegen and Relay
     * write it, or Apollo's, with a list of {@code operations}.
     *
     * @throws IllegalArgumentException naming the file, what was found and what is expected
     */
    static TrustedDocuments read(Path from) {
        try {
            Map<String, String> byId = Files.isDirectory(from) ? folder(from) : manifest(from);
            if (byId.isEmpty()) {
                throw new IllegalArgumentException(
                        from + " has no documents; .graphql files or a manifest are expected");
            }
            Set.copyOf(byId.values()).forEach(text -> byId.put(Sha256.hex(text), text));
            return new TrustedDocuments(byId);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(from + " is not JSON: " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(from + " cannot be read", unreadable);
        }
    }

    private static Map<String, String> folder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
        Map<String, String> byId = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            String id = name.substring(0, name.length() - ".graphql".length());
            if (byId.put(id, Files.readString(file)) != null) {
                throw new IllegalArgumentException(file + " has the name of another document; each needs its own");
            }
        }
        return byId;
    }

    private static Map<String, String> manifest(Path file) throws IOException {
        JsonNode json = new ObjectMapper().readTree(file.toFile());
        Map<String, String> byId = new HashMap<>();
        if (json.path("operations").isArray()) {
            for (JsonNode operation : json.path("operations")) {
                add(byId, file, operation.path("id").asText(), operation.path("body"));
            }
        } else {
            for (String id : names(json)) {
                add(byId, file, id, json.path(id));
            }
        }
        return byId;
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void add(Map<String, String> byId, Path file, String id, JsonNode text) {
        if (id.isEmpty() || !text.isTextual()) {
            throw new IllegalArgumentException(
                    file + ": the document '" + id + "' is " + text + "; an id and a document's text are expected");
        }
        byId.put(id, text.asText());
    }
}
