package org.digitaldiplomacy.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.export.Dataset.Table;
import org.digitaldiplomacy.model.Source;

/** An edition's {@code datapackage.json}, as the Frictionless Data Package standard has it: a data dictionary. */
final class Descriptor {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Descriptor() {}

    static byte[] of(Edition edition, FrozenEdition frozen, List<Table<?>> tables, Map<String, DownloadFile> files) {
        ObjectNode json = JSON.createObjectNode();
        json.put("profile", "tabular-data-package");
        json.put("name", edition.methodology() + "-" + edition.id().slug());
        json.put("version", String.valueOf(edition.id().revision()));
        json.put("title", "Digital Diplomacy Index, edition " + edition.id().slug());
        json.put("created", String.valueOf(edition.publishedAt()));
        json.put("methodology", edition.methodology());
        json.put("methodologyDigest", edition.methodologyDigest());
        json.put("inputsDigest", edition.inputsDigest());
        ArrayNode sources = json.putArray("sources");
        frozen.sources().forEach(source -> source(sources.addObject(), source));
        ArrayNode resources = json.putArray("resources");
        for (Table<?> table : tables) {
            String name = table.dataset().name() + "." + Format.CSV.extension();
            DownloadFile file = files.get(name);
            if (file == null) {
                throw new IllegalStateException("the file " + name + " was not written");
            }
            resource(resources.addObject(), table.dataset(), file);
        }
        try {
            return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of nodes can always be written", impossible);
        }
    }

    private static void source(ObjectNode json, Source source) {
        json.put("title", source.publisher() + ": " + source.title());
        if (source.url() != null) {
            json.put("path", source.url());
        }
        json.put("licence", source.licence());
        json.put("citation", source.citation());
    }

    private static void resource(ObjectNode json, Dataset<?> dataset, DownloadFile file) {
        json.put("profile", "tabular-data-resource");
        json.put("name", dataset.name());
        json.put("description", dataset.about());
        json.put("path", file.name());
        json.put("format", Format.CSV.extension());
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", file.bytes().length);
        json.put("hash", "sha256:" + file.sha256());
        ObjectNode schema = json.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Field<?> field : dataset.fields()) {
            fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().name().toLowerCase(Locale.ROOT))
                    .put("description", field.description());
        }
        schema.putArray("missingValues").add("");
    }
}
