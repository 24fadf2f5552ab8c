package org.digitaldiplomacy.ingest.files;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory. Links that lead out of it are not followed. */
record Directory(Path root, String name, Limits limits, Allowance allowance) implements PackageFiles {

    private static final int DEPTH = 8;

    static Directory open(Path path, Limits limits) throws IOException {
        return new Directory(path.toRealPath(), path.toString(), limits, new Allowance(limits));
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        Path file;
        try {
            file = root.resolve(path).toRealPath();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        if (!file.startsWith(root)) {
            throw new UnreadableFileException(0, "a link to " + file, "a file inside the package");
        }
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(0, "something that is not a regular file", "a file");
        }
        return Optional.of(allowance.of(Files.newInputStream(file)));
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> walk = Files.walk(root, DEPTH)) {
            List<String> paths = walk.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .limit(limits.files() + 1L)
                    .sorted()
                    .toList();
            if (paths.size() > limits.files()) {
                throw new UnreadableFileException(
                        0, "more than " + limits.files() + " files", "a directory that holds the package only");
            }
            return paths;
        }
    }
}
