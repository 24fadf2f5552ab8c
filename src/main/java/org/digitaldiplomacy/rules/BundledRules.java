package org.digitaldiplomacy.rules;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rule folders that come with the application, on the class path below {@code scoring-rules/}. */
public final class BundledRules {

    private static final String ROOT = "scoring-rules/";
    private static final String MARK = ROOT + "schema/methodology.schema.json";

    private BundledRules() {}

    /** @return the files of every folder, by the folder's name */
    public static SortedMap<String, RuleFiles> all() throws IOException {
        return all(BundledRules.class.getClassLoader());
    }

    static SortedMap<String, RuleFiles> all(ClassLoader classPath) throws IOException {
        URL mark = classPath.getResource(MARK);
        if (mark == null) {
            throw new IOException("the class path should hold " + MARK + ", but does not");
        }
        try {
            URI uri = mark.toURI();
            return switch (uri.getScheme()) {
                case "file" -> folders(Path.of(uri).resolve("../..").normalize());
                case "jar" -> inArchive(uri);
                default -> throw new IOException("rule folders are read from files and jars, found " + uri);
            };
        } catch (URISyntaxException e) {
            throw new IOException("the class path names " + mark + ", which is no URI", e);
        }
    }

    private static SortedMap<String, RuleFiles> inArchive(URI mark) throws IOException {
        String inside = mark.getRawSchemeSpecificPart();
        URI archive = URI.create(inside.substring(0, inside.indexOf("!/")));
        try (FileSystem files = FileSystems.newFileSystem(Path.of(archive), Map.of())) {
            return folders(files.getPath(ROOT));
        }
    }

    /** @param root a directory with a rule folder in each of its directories */
    public static SortedMap<String, RuleFiles> folders(Path root) throws IOException {
        SortedMap<String, RuleFiles> folders = new TreeMap<>();
        try (Stream<Path> below = Files.list(root)) {
            for (Path folder : below.sorted().toList()) {
                if (Files.isRegularFile(folder.resolve(RuleFormat.METHODOLOGY_FILE))) {
                    folders.put(folder.getFileName().toString().replace("/", ""), RuleFiles.in(folder));
                }
            }
        }
        return folders;
    }
}
