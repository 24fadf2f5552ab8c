package org.digitaldiplomacy.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.model.Source;

/** Editions in the vocabularies of search engines (schema.org) and of data portals (DCAT). */
final class LinkedData {

    static final String MEDIA_TYPE = "application/ld+json";

    /** Tells the licence of each source. */
    private static final String LICENCES = "LICENCES.md";

    private static final String NAME = "Digital Diplomacy Index";
    private static final String ABOUT = "Which states reach the world through networks, are open there, and hold out"
            + " against attacks: ranks, scores, intervals, explanations, inputs and sources.";

    private LinkedData() {}

    /** An edition as a {@code Dataset} of schema.org. */
    static byte[] dataset(Subject subject) {
        ObjectNode json = Json.object();
        json.put("@context", "https://schema.org/");
        json.put("@type", "Dataset");
        json.put("@id", subject.address("dataset.jsonld"));
        json.put("name", subject.title());
        json.put("description", ABOUT + " " + subject.edition().note());
        json.put("url", subject.address("edition.zip"));
        json.put("identifier", subject.name());
        json.put("version", subject.version());
        json.put("datePublished", subject.publishedOn().toString());
        json.put("temporalCoverage", String.valueOf(subject.edition().year()));
        json.put("isAccessibleForFree", true);
        json.put("license", subject.address(LICENCES));
        json.put("inLanguage", "en");
        for (String role : List.of("creator", "publisher")) {
            ObjectNode who = json.putObject(role).put("@type", "Organization").put("name", NAME);
            if (subject.hasBase()) {
                who.put("url", subject.base());
            }
        }
        json.put(
                "measurementTechnique",
                subject.rules().title() + " (" + subject.edition().methodology() + " "
                        + subject.edition().methodologyVersion() + ")");
        ArrayNode keywords = json.putArray("keywords");
        List.of("digital diplomacy", "foreign ministries", "open government", "cyber-resilience")
                .forEach(keywords::add);
        ArrayNode variables = json.putArray("variableMeasured");
        subject.frozen().nodes().forEach(node -> variables
                .addObject()
                .put("@type", "PropertyValue")
                .put("propertyID", node.id())
                .put("name", node.name()));
        ArrayNode based = json.putArray("isBasedOn");
        subject.frozen().sources().forEach(source -> source(based.addObject(), source));
        ArrayNode distribution = json.putArray("distribution");
        for (Dataset table : EditionTables.of(subject.edition())) {
            for (Format format : Format.values()) {
                String file = table.name() + "." + format.extension();
                distribution
                        .addObject()
                        .put("@type", "DataDownload")
                        .put("name", file)
                        .put("encodingFormat", bare(format.mediaType()))
                        .put("contentUrl", subject.address(file));
            }
        }
        return Json.bytes(json);
    }

    private static void source(ObjectNode json, Source source) {
        json.put("@type", "CreativeWork");
        json.put("name", source.title());
        json.put("license", source.licence());
        json.put("citation", source.citation());
        json.putObject("publisher").put("@type", "Organization").put("name", source.publisher());
        if (source.url() != null) {
            json.put("url", source.url());
        }
    }

    /** All editions as a {@code Catalog} of DCAT. */
    static byte[] catalogue(List<Edition> editions, String base) {
        ObjectNode json = Json.object();
        ObjectNode context = json.putObject("@context");
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.put("@id", base + "/v1/catalog.jsonld");
        json.put("@type", "dcat:Catalog");
        json.put("dct:title", NAME);
        json.put("dct:description", ABOUT);
        publisher(json);
        ArrayNode datasets = json.putArray("dcat:dataset");
        for (Edition edition : editions) {
            dataset(datasets.addObject(), edition, base + Subject.path(edition));
        }
        data(datasets.addObject(), base + "/v1/data/");
        return Json.bytes(json);
    }

    private static void publisher(ObjectNode json) {
        json.putObject("dct:publisher").put("@type", "foaf:Organization").put("foaf:name", NAME);
    }

    private static void dataset(ObjectNode json, Edition edition, String address) {
        json.put("@id", address + "dataset.jsonld");
        json.put("@type", "dcat:Dataset");
        json.put("dct:title", NAME + ", edition " + edition.id());
        json.put(
                "dct:identifier",
                edition.methodology() + "-" + edition.id().slug() + "-r"
                        + edition.id().revision());
        json.put("dct:description", edition.note().isBlank() ? ABOUT : edition.note());
        publisher(json);
        json.putObject("dct:issued").put("@type", "xsd:dateTime").put("@value", String.valueOf(edition.publishedAt()));
        json.put("dct:conformsTo", edition.methodology() + " " + edition.methodologyVersion());
        json.put("dcat:version", edition.id().slug() + "." + edition.id().revision());
        ArrayNode distributions = json.putArray("dcat:distribution");
        distribution(distributions.addObject(), address, "edition.zip", "application/zip", LICENCES);
        distributions(distributions, EditionTables.of(edition), address, LICENCES);
    }

    /** The data as it is now, beside the editions. */
    private static void data(ObjectNode json, String address) {
        json.put("@id", address + TableDescriptions.DATA_PACKAGE);
        json.put("@type", "dcat:Dataset");
        json.put("dct:title", NAME + ", the data as it is now");
        json.put("dct:description", "All tables behind the editions; they change when the data does.");
        publisher(json);
        distributions(json.putArray("dcat:distribution"), DataTables.all(), address, "sources.csv");
    }

    private static void distributions(ArrayNode json, List<Dataset> tables, String address, String licences) {
        for (Dataset table : tables) {
            for (Format format : Format.values()) {
                String file = table.name() + "." + format.extension();
                distribution(json.addObject(), address, file, bare(format.mediaType()), licences);
            }
        }
    }

    private static void distribution(ObjectNode json, String address, String file, String mediaType, String licences) {
        json.put("@type", "dcat:Distribution");
        json.put("dct:title", file);
        json.putObject("dct:license").put("@id", address + licences);
        json.putObject("dcat:downloadURL").put("@id", address + file);
        json.putObject("dcat:mediaType").put("@id", "https://www.iana.org/assignments/media-types/" + mediaType);
    }

    private static String bare(String mediaType) {
        return mediaType.replaceAll(";.*", "");
    }
}
