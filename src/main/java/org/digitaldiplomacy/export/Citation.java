package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * How to cite an edition, or the sources of one of its indicators.
 *
 * @param key to refer to it by
 * @param author an organisation
 * @param year of publication; 0 where it is not known
 * @param plain the whole as a sentence
 */
record Citation(
        String key,
        String author,
        String title,
        int year,
        @Nullable String version,
        @Nullable String url,
        String plain) {

    private static final String AUTHOR = "Digital Diplomacy Index";

    static Citation of(Subject subject) {
        String url = subject.hasBase() ? subject.address("edition.zip") : null;
        return new Citation(
                subject.name(),
                AUTHOR,
                subject.title(),
                subject.publishedOn().getYear(),
                subject.version(),
                url,
                AUTHOR + " (" + subject.publishedOn().getYear() + "): " + subject.title()
                        + " [data set]. Inputs sha256:" + subject.edition().inputsDigest() + "."
                        + (url == null ? "" : " " + url));
    }

    /** The sources that the edition has an indicator's values from; empty where it has none of that name. */
    static List<Citation> of(Subject subject, String indicator) {
        Set<SourceId> cited = subject.frozen().inputs().stream()
                .filter(input -> input.indicator().value().equals(indicator))
                .map(Observation::source)
                .collect(Collectors.toSet());
        return subject.frozen().sources().stream()
                .filter(source -> cited.contains(source.id()))
                .map(Citation::of)
                .toList();
    }

    private static Citation of(Source source) {
        return new Citation(
                source.id().value(),
                source.publisher(),
                source.title(),
                0,
                source.edition(),
                source.url(),
                source.citation());
    }

    static byte[] plain(List<Citation> citations) {
        return citations.stream()
                .map(Citation::plain)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(UTF_8);
    }

    static byte[] bibtex(List<Citation> citations) {
        StringBuilder text = new StringBuilder();
        for (Citation c : citations) {
            List<String> fields = new ArrayList<>();
            fields.add("  author = {{" + tex(c.author) + "}}");
            fields.add("  title = {{" + tex(c.title) + "}}");
            if (c.year > 0) {
                fields.add("  year = {" + c.year + "}");
            }
            if (c.version != null) {
                fields.add("  version = {" + tex(c.version) + "}");
            }
            if (c.url != null) {
                fields.add("  url = {" + c.url + "}");
            }
            text.append("@misc{")
                    .append(c.key)
                    .append(",\n")
                    .append(String.join(",\n", fields))
                    .append("\n}\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** The JSON of the Citation Style Language, which reference managers read. */
    static byte[] csl(List<Citation> citations) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Citation c : citations) {
            ObjectNode json = all.addObject();
            json.put("id", c.key);
            json.put("type", "dataset");
            json.put("title", c.title);
            json.putArray("author").addObject().put("literal", c.author);
            if (c.year > 0) {
                json.putObject("issued").putArray("date-parts").addArray().add(c.year);
            }
            if (c.version != null) {
                json.put("version", c.version);
            }
            if (c.url != null) {
                json.put("URL", c.url);
            }
        }
        return Json.bytes(all);
    }

    /** {@code CITATION.cff}, whose form is YAML: a JSON text is a YAML scalar. */
    static byte[] cff(Subject subject) {
        Citation c = of(subject);
        String url = c.url == null ? "" : "url: " + quoted(c.url) + "\n";
        return String.join(
                        "\n",
                        "cff-version: 1.2.0",
                        "type: dataset",
                        "message: Please cite the edition and revision that you used.",
                        "title: " + quoted(c.title),
                        "authors:",
                        "  - name: " + quoted(c.author),
                        "version: " + quoted(subject.version()),
                        "date-released: " + subject.publishedOn(),
                        url + "identifiers:",
                        "  - type: other",
                        "    value: " + quoted("sha256:" + subject.edition().inputsDigest()),
                        "    description: The digest of the inputs",
                        "")
                .getBytes(UTF_8);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String tex(String text) {
        return text.replaceAll("([&%$#_])", "\\\\$1");
    }
}
