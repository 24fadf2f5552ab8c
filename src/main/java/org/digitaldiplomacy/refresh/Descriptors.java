package org.digitaldiplomacy.refresh;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/** The file {@code datapackage.json}, written so that a diff shows one line for each fact that changes. */
final class Descriptors {

    private static final String FILE = "datapackage.json";
    private static final JsonMapper JSON = new JsonMapper();

    private Descriptors() {}

    /** @throws IOException where there is none, or it is no JSON object */
    static ObjectNode read(Path folder) throws IOException {
        JsonNode read = JSON.readTree(folder.resolve(FILE).toFile());
        if (!(read instanceof ObjectNode descriptor)) {
            throw new IOException(
                    "found " + read.getNodeType() + " in " + folder.resolve(FILE) + ", expected an object");
        }
        return descriptor;
    }

    /** Version after this one: the month's next, counted from 1. */
    static String next(String version, LocalDate today) {
        String month = today.getYear() + "." + today.getMonthValue() + ".";
        String last = version.startsWith(month) ? version.substring(month.length()) : "";
        return month + (last.matches("[0-9]{1,6}") ? Integer.parseInt(last) + 1 : 1);
    }

    /** Replaces the file as a whole. */
    static void write(Path folder, ObjectNode descriptor, String version, LocalDate day) throws IOException {
        descriptor.put("version", version);
        descriptor.put("created", day + "T00:00:00Z");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withArrayIndenter(lines)
                .withObjectIndenter(lines);
        Path written = Files.writeString(
                Files.createTempFile(folder, FILE, ".part"),
                JSON.writer(printer).writeValueAsString(descriptor) + "\n");
        Files.move(written, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
