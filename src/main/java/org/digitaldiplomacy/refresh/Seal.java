package org.digitaldiplomacy.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Sha256;

/** Sizes, hashes, version and day in the descriptor of a data package whose files were changed by hand. */
public final class Seal {

    private final Path folder;
    private final ObjectNode descriptor;
    private final String version;
    private final List<String> changed = new ArrayList<>();

    private Seal(Path folder, ObjectNode descriptor) {
        this.folder = folder;
        this.descriptor = descriptor;
        this.version = descriptor.path("version").asText();
    }

    /**
     * Measures the files of a package.
     *
     * @throws IOException where the folder has no readable descriptor
     * @throws IllegalArgumentException where the descriptor names a file that is missing, or a CSV file of the folder is
     *     not named in it: a sentence with each
     */
    public static Seal of(Path folder) throws IOException {
        Seal seal = new Seal(folder, Descriptors.read(folder));
        seal.measure();
        return seal;
    }

    private void measure() throws IOException {
        Set<String> unnamed = tables();
        List<String> problems = new ArrayList<>();
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            unnamed.remove(path);
            if (Files.isRegularFile(folder.resolve(path))) {
                measure((ObjectNode) resource, Files.readAllBytes(folder.resolve(path)));
            } else {
                problems.add("datapackage.json names " + path + ", which is not there");
            }
        }
        unnamed.forEach(path -> problems.add("found " + path
                + ", which datapackage.json does not name; expected a resource for it, or no such file"));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    private Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file ->
                            tables.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return tables;
    }

    private void measure(ObjectNode resource, byte[] content) {
        String hash = "sha256:" + Sha256.hex(content);
        if (!hash.equals(resource.path("hash").asText())
                || content.length != resource.path("bytes").asLong(-1)) {
            resource.put("bytes", content.length);
            resource.put("hash", hash);
            changed.add(resource.path("path").asText());
        }
    }

    /** Files that are not as the descriptor said, in its order. */
    public List<String> changed() {
        return List.copyOf(changed);
    }

    /** Version before sealing. */
    public String version() {
        return version;
    }

    /**
     * Writes the descriptor with these measures.
     *
     * @param as the new version; empty for the month's next
     * @return the version that was written
     */
    public String write(String as, LocalDate day) throws IOException {
        String next = as.isEmpty() ? Descriptors.next(version, day) : as;
        Descriptors.write(folder, descriptor, next, day);
        return next;
    }
}
