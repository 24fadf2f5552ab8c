package org.digitaldiplomacy.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.RuleSet;

/** The methodologies that the service starts with: a folder of the user's, or the bundled one. */
final class RuleFolders {

    private static final String BUNDLED = "scoring-rules";

    private final RuleBook book;

    RuleFolders(RuleBook book) {
        this.book = book;
    }

    /**
     * Reads every methodology folder.
     *
     * @param folder the user's own; the bundled one where empty
     * @throws InvalidStart where a folder has problems, naming all of them
     */
    List<RuleSet> read(Optional<Path> folder) {
        try {
            if (folder.isPresent()) {
                return readAll(folder.get());
            }
            URI bundled = bundled();
            if (!bundled.getScheme().equals("jar")) {
                return readAll(Path.of(bundled));
            }
            try (FileSystem jar = FileSystems.newFileSystem(bundled, Map.of())) {
                return readAll(jar.getPath(BUNDLED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the scoring rules cannot be read", e);
        }
    }

    private List<RuleSet> readAll(Path root) throws IOException {
        List<RuleSet> read = new ArrayList<>();
        StringBuilder problems = new StringBuilder();
        for (Path folder : methodologies(root)) {
            RuleBook.Reading reading = book.read(folder);
            if (reading instanceof RuleBook.Reading.Read ok) {
                read.add(ok.rules());
            } else if (reading instanceof RuleBook.Reading.Refused refused) {
                problems.append("\nThe rules in ")
                        .append(folder)
                        .append(" are refused:\n")
                        .append(refused.report());
            }
        }
        if (problems.length() > 0) {
            throw new InvalidStart(problems.substring(1));
        }
        return read;
    }

    private static List<Path> methodologies(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new InvalidStart("The folder of scoring rules " + root + " does not exist.");
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(f -> Files.exists(f.resolve("methodology.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static URI bundled() {
        URL url = Thread.currentThread().getContextClassLoader().getResource(BUNDLED);
        if (url == null) {
            throw new IllegalStateException("the application was built without its scoring rules");
        }
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
