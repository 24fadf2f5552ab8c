package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The bundled data package in a folder of its own, without the sums of its files, for a test to add to. */
record PackageCopy(Path folder) {

    static final Path BUNDLED = Path.of("src/main/resources/data");

    static PackageCopy in(Path parent) throws IOException {
        Path copy = parent.resolve("data");
        copyOf(BUNDLED, copy);
        Path descriptor = copy.resolve("datapackage.json");
        Files.writeString(
                descriptor, Files.readString(descriptor).replaceAll("\\s*\"(bytes\": \\d+|hash\": \"[^\"]*\"),", ""));
        return new PackageCopy(copy);
    }

    static void copyOf(Path folder, Path copy) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path to = copy.resolve(folder.relativize(file).toString());
            Files.createDirectories(to.resolveSibling("."));
            Files.copy(file, to);
        }
    }

    /** @param table its file, without the ending */
    void append(String table, Stream<String> rows) throws IOException {
        Files.write(folder.resolve(table + ".csv"), rows.toList(), StandardOpenOption.APPEND);
    }
}
