package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of one rule folder: {@code methodology.yaml}, {@code README.md} and {@code indicators/}. What lies beside
 * them, such as {@code expected/}, does not say how to score and is left out.
 */
public final class RuleFiles {

    private final @Nullable String folder;
    private final SortedMap<String, byte[]> contents;

    private RuleFiles(@Nullable String folder, Map<String, byte[]> contents) {
        this.folder = folder;
        this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** @param folder a directory, of the machine or within an open archive */
    public static RuleFiles in(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : List.of(RuleFormat.METHODOLOGY_FILE, RuleFormat.README_FILE)) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                contents.put(name, Files.readAllBytes(file));
            }
        }
        Path indicators = folder.resolve("indicators");
        if (Files.isDirectory(indicators)) {
            try (Stream<Path> files = Files.list(indicators)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (!name.startsWith(".") && !name.endsWith("~")) {
                        contents.put(RuleFormat.INDICATOR_FOLDER + name, Files.readAllBytes(file));
                    }
                }
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new RuleFiles(name == null ? null : name.toString().replace("/", ""), contents);
    }

    /** @param texts path → content, as {@link RuleSet#files()} gives them */
    public static RuleFiles of(Map<String, String> texts) {
        Map<String, byte[]> contents = new TreeMap<>();
        texts.forEach((path, text) -> contents.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleFiles(null, contents);
    }

    /** The folder's own name, where there is a folder. */
    Optional<String> folder() {
        return Optional.ofNullable(folder);
    }

    /** Path → bytes, in the order of the paths. */
    SortedMap<String, byte[]> contents() {
        return contents;
    }
}
