package org.digitaldiplomacy.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.model.Sha256;

/** A data package in a folder of our own, whose tables can be written and which is sealed when they are. */
final class PackageFolder {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final ObjectNode descriptor;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A file of a table. */
    static final class Part {
        final String table;
        final String name;
        final Path file;
        final ObjectNode resource;
        final List<String> header;
        final List<Row> rows;
        boolean changed;

        Part(String name, Path file, ObjectNode resource, List<String> header, List<Row> rows) {
            int end = name.indexOf('-');
            this.table = end < 0 ? name : name.substring(0, end);
            this.name = name;
            this.file = file;
            this.resource = resource;
            this.header = List.copyOf(header);
            this.rows = new ArrayList<>(rows);
        }
    }

    private PackageFolder(Path folder, ObjectNode descriptor) {
        this.folder = folder;
        this.descriptor = descriptor;
    }

    static PackageFolder open(Path folder) throws IOException {
        ObjectNode descriptor = Descriptors.read(folder);
        PackageFolder opened = new PackageFolder(folder, descriptor);
        for (JsonNode node : descriptor.path("resources")) {
            ObjectNode resource = (ObjectNode) node;
            String name = resource.path("name").asText();
            opened.parts.put(
                    name, read(name, folder.resolve(resource.path("path").asText()), resource));
        }
        return opened;
    }

    private static Part read(String name, Path file, ObjectNode resource) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : lines) {
                if (header.isEmpty()) {
                    header.addAll(line.getHeader());
                }
                rows.add(new Row(line.getFieldsAsMap()));
            }
        }
        if (header.isEmpty()) {
            String first = Files.readAllLines(file).stream().findFirst().orElse("");
            header.addAll(List.of(first.split(",")));
        }
        return new Part(name, file, resource, header, rows);
    }

    Held held() {
        Map<String, List<Row>> tables = new LinkedHashMap<>();
        for (Part part : parts.values()) {
            tables.computeIfAbsent(part.table, t -> new ArrayList<>()).addAll(part.rows);
        }
        return new Held(tables);
    }

    String version() {
        return descriptor.path("version").asText();
    }

    List<Part> partsOf(String table) {
        return parts.values().stream().filter(part -> part.table.equals(table)).toList();
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** A new file for a table, as its first or one more. */
    Part add(String table, String name, List<String> header) {
        boolean isFirst = partsOf(table).isEmpty() && !table.equals("observations");
        String resourceName = isFirst ? table : table + "-" + name;
        String path = isFirst ? table + ".csv" : table + "/" + name + ".csv";
        ObjectNode resource = JSON.createObjectNode()
                .put("name", resourceName)
                .put("path", path)
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        partsOf(table).stream()
                .findFirst()
                .map(p -> p.resource.get("schema"))
                .ifPresentOrElse(
                        schema -> resource.set("schema", schema.deepCopy()),
                        () -> resource.set("schema", schema(header)));
        ((ArrayNode) descriptor.path("resources")).add(resource);
        Part part = new Part(resourceName, folder.resolve(path), resource, header, List.of());
        parts.put(resourceName, part);
        return part;
    }

    private static ObjectNode schema(List<String> header) {
        ObjectNode schema = JSON.createObjectNode();
        ArrayNode fields = schema.putArray("fields");
        header.forEach(column -> fields.addObject().put("name", column).put("type", "string"));
        return schema;
    }

    /** Writes what changed, and the descriptor with its hashes, version and day. */
    void seal(String version, LocalDate day) throws IOException {
        for (Part part : parts.values()) {
            if (part.changed) {
                part.rows.sort(RowNames.order(part.table));
                write(part);
            }
        }
        cite();
        Descriptors.write(folder, descriptor, version, day);
    }

    private static void write(Part part) throws IOException {
        Files.createDirectories(part.file.getParent());
        try (CsvWriter out = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(part.file, StandardCharsets.UTF_8))) {
            out.writeRecord(part.header);
            for (Row row : part.rows) {
                out.writeRecord(part.header.stream().map(row::get).toList());
            }
        }
        byte[] content = Files.readAllBytes(part.file);
        part.resource.put("bytes", content.length);
        part.resource.put("hash", "sha256:" + Sha256.hex(content));
    }

    /** Publishers of the package, each once, with the address of one of their sources. */
    private void cite() {
        if (!(descriptor.get("sources") instanceof ArrayNode listed)) {
            return;
        }
        List<String> titles = new ArrayList<>();
        listed.forEach(source -> titles.add(source.path("title").asText()));
        for (Part part : partsOf("sources")) {
            for (Row source : part.rows) {
                boolean isListed = titles.stream().anyMatch(title -> title.startsWith(source.get("publisher")));
                if (!isListed) {
                    String title = source.get("publisher") + ", " + source.get("title");
                    titles.add(title);
                    ObjectNode entry = listed.addObject().put("title", title);
                    if (!source.get("url").isEmpty()) {
                        entry.put("path", source.get("url"));
                    }
                }
            }
        }
    }
}
