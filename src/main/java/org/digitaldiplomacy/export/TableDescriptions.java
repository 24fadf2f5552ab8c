package org.digitaldiplomacy.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.port.LoadedPackage;

/** Tables described for programs: as a Frictionless Data Package, and as CSV on the Web. */
final class TableDescriptions {

    static final String DATA_PACKAGE = "datapackage.json";

    private static final String WITHHELD = "Values of sources whose licence_class is TERMS are left out; see withheld.";

    private TableDescriptions() {}

    /**
     * {@code datapackage.json} of tables that move on, and so without digests.
     *
     * @param loaded the data package that was loaded last; empty where there is none
     */
    static byte[] dataPackage(
            String name, String title, List<Dataset> tables, Optional<LoadedPackage> loaded, boolean isWithholding) {
        ObjectNode json = Json.object();
        json.put("profile", "tabular-data-package");
        json.put("name", name);
        json.put("title", title);
        loaded.ifPresent(data -> json.put("version", data.version()));
        if (isWithholding) {
            json.put("description", WITHHELD);
        }
        ArrayNode resources = json.putArray("resources");
        tables.forEach(table -> resource(resources.addObject(), table));
        return Json.bytes(json);
    }

    /** {@code datapackage.json}; its field {@code edition} has what {@code edition verify} needs beside the tables. */
    static byte[] dataPackage(Subject subject, Function<Dataset, StoredFile> csv, boolean isWithholding) {
        Edition edition = subject.edition();
        FrozenEdition frozen = subject.frozen();
        ObjectNode json = Json.object();
        json.put("profile", "tabular-data-package");
        json.put("name", subject.name());
        json.put("version", subject.version());
        json.put("title", subject.title());
        if (subject.hasBase()) {
            json.put("id", subject.address("datapackage.json"));
            json.put("homepage", subject.base());
        }
        json.put("created", subject.published().toString());
        if (isWithholding) {
            json.put("description", WITHHELD);
        }
        ObjectNode header = json.putObject("edition");
        header.put("slug", edition.id().slug());
        header.put("revision", edition.id().revision());
        header.put("year", edition.year());
        header.put("note", edition.note());
        header.put("methodology", edition.methodology());
        header.put("methodologyVersion", subject.rules().version());
        header.put("methodologyDigest", edition.methodologyDigest());
        header.put("inputsDigest", edition.inputsDigest());
        header.put("engine", edition.engine());
        ArrayNode plugins = header.putArray("plugins");
        subject.plugins()
                .forEach(
                        plugin -> plugins.addObject().put("file", plugin.file()).put("sha256", plugin.sha256()));
        header.put("runs", frozen.runs().count());
        header.put("seed", frozen.runs().seed());
        if (edition.freshness() != null) {
            header.put("newInputs", edition.freshness().newInputs());
            header.put("carriedForward", edition.freshness().isCarriedForward());
        }
        ArrayNode warnings = header.putArray("warnings");
        frozen.warnings().forEach(warnings::add);
        ArrayNode sources = json.putArray("sources");
        frozen.sources().forEach(source -> source(sources.addObject(), source));
        ArrayNode resources = json.putArray("resources");
        for (Dataset table : EditionTables.all()) {
            StoredFile file = csv.apply(table);
            resource(resources.addObject(), table).put("bytes", file.bytes()).put("hash", "sha256:" + file.sha256());
        }
        return Json.bytes(json);
    }

    private static void source(ObjectNode json, Source source) {
        json.put("title", source.publisher() + ": " + source.title());
        if (source.url() != null) {
            json.put("path", source.url());
        }
        json.put("licence", source.licence());
        json.put("citation", source.citation());
    }

    private static ObjectNode resource(ObjectNode json, Dataset table) {
        json.put("profile", "tabular-data-resource");
        json.put("name", table.name());
        json.put("description", table.about());
        json.put("path", table.name() + ".csv");
        json.put("format", Format.CSV.extension());
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        ObjectNode schema = json.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        for (Field field : table.fields()) {
            ObjectNode one = fields.addObject()
                    .put("name", field.name())
                    .put("type", field.type().name().toLowerCase(Locale.ROOT))
                    .put("description", field.description());
            constraints(one, field);
        }
        if (!table.key().isEmpty()) {
            names(schema.putArray("primaryKey"), table.key());
        }
        foreignKeys(schema, table);
        schema.putArray("missingValues").add("");
        return json;
    }

    private static void constraints(ObjectNode json, Field field) {
        boolean isCounted = field.type() == Field.Type.STRING && !field.values().isEmpty();
        if (!field.isRequired() && !isCounted) {
            return;
        }
        ObjectNode constraints = json.putObject("constraints");
        if (field.isRequired()) {
            constraints.put("required", true);
        }
        if (isCounted) {
            names(constraints.putArray("enum"), field.values());
        }
    }

    private static void foreignKeys(ObjectNode schema, Dataset table) {
        for (Field field : table.fields()) {
            for (Dataset named : DataTables.all()) {
                if (named.name().equals(field.reference())) {
                    ObjectNode key = schema.withArray("foreignKeys").addObject().put("fields", field.name());
                    key.putObject("reference")
                            .put("resource", named.name().equals(table.name()) ? "" : named.name())
                            .put("fields", named.key().get(0));
                }
            }
        }
    }

    /** {@code csv-metadata.json}: the same, as the W3C has it. */
    static byte[] csvOnTheWeb(Subject subject) {
        ObjectNode json = Json.object();
        json.put("@context", "http://www.w3.org/ns/csvw");
        json.put("dc:title", subject.title());
        json.put("dc:issued", subject.publishedOn().toString());
        ArrayNode tables = json.putArray("tables");
        for (Dataset table : EditionTables.all()) {
            ObjectNode one = tables.addObject();
            one.put("url", table.name() + ".csv");
            one.put("dc:description", table.about());
            ObjectNode schema = one.putObject("tableSchema");
            ArrayNode columns = schema.putArray("columns");
            for (Field field : table.fields()) {
                columns.addObject()
                        .put("name", field.name())
                        .put("titles", field.name())
                        .put("datatype", field.type().csvw())
                        .put("dc:description", field.description());
            }
            names(schema.putArray("primaryKey"), table.key());
        }
        return Json.bytes(json);
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }
}
