package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.StoredRules;

/** News for feed readers: new editions, revisions, and changes of the method, the newest first. */
final class Feeds {

    private static final String TITLE = "Digital Diplomacy Index: editions";
    private static final Comparator<Item> NEWEST_FIRST =
            Comparator.comparing(Item::at).thenComparing(Item::address).reversed();

    private Feeds() {}

    /** One piece of news. */
    record Item(String address, String title, String text, Instant at) {}

    /** @param rules digest → rules, of the editions' methodologies */
    static List<Item> items(List<Edition> published, Map<String, StoredRules> rules, String base) {
        List<Item> items = new ArrayList<>();
        Set<String> methods = new HashSet<>();
        Map<String, String> lastMethod = new HashMap<>();
        List<Edition> inTime = new ArrayList<>(published);
        inTime.sort(Comparator.comparing(Feeds::at).thenComparing(Edition::id));
        for (Edition edition : inTime) {
            StoredRules method = rules.get(edition.methodologyDigest());
            boolean isChange = lastMethod.put(edition.methodology(), edition.methodologyDigest()) != null;
            if (methods.add(edition.methodologyDigest()) && isChange && method != null) {
                items.add(new Item(
                        base + Subject.path(edition) + "README.md#"
                                + method.digest().substring(0, 12),
                        "Method: " + method.title() + " " + method.version(),
                        "First used for edition " + edition.id() + ". Rules sha256:" + method.digest() + ".",
                        at(edition)));
            }
            boolean isFirst = edition.id().revision() == 1;
            items.add(new Item(
                    base + Subject.path(edition) + "README.md",
                    (isFirst ? "Edition " : "Revision: edition ") + edition.id(),
                    carriedForward(edition) + sentence(edition.note()) + "Inputs sha256:" + edition.inputsDigest()
                            + ".",
                    at(edition)));
        }
        items.sort(NEWEST_FIRST);
        return Collections.unmodifiableList(items);
    }

    private static String carriedForward(Edition edition) {
        return edition.isCarriedForward()
                ? "Carried forward: few of its inputs are newer than those of the edition before. "
                : "";
    }

    /** With a stop and a space, where there is anything. */
    private static String sentence(String note) {
        String text = note.strip();
        return text.isEmpty() ? "" : text + (text.matches("(?s).*[.!?]") ? " " : ". ");
    }

    private static Instant at(Edition edition) {
        Instant at = edition.publishedAt();
        return at == null ? Instant.EPOCH : at;
    }

    static byte[] json(List<Item> items, String base) {
        ObjectNode json = Json.object();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", TITLE);
        json.put("home_page_url", base + "/");
        json.put("feed_url", base + "/v1/feed.json");
        json.put("language", "en");
        ArrayNode all = json.putArray("items");
        for (Item item : items) {
            all.addObject()
                    .put("id", item.address())
                    .put("url", item.address())
                    .put("title", item.title())
                    .put("content_text", item.text())
                    .put("date_published", item.at().toString());
        }
        return Json.bytes(json);
    }

    static byte[] atom(List<Item> items, String base) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", base + "/v1/feed.atom");
            element(xml, "title", TITLE);
            element(
                    xml,
                    "updated",
                    (items.isEmpty() ? Instant.EPOCH : items.get(0).at()).toString());
            link(xml, "self", base + "/v1/feed.atom");
            xml.writeStartElement("author");
            element(xml, "name", "Digital Diplomacy Index");
            xml.writeEndElement();
            for (Item item : items) {
                xml.writeStartElement("entry");
                element(xml, "id", item.address());
                element(xml, "title", item.title());
                element(xml, "updated", item.at().toString());
                link(xml, "alternate", item.address());
                element(xml, "summary", item.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("text can always be written", impossible);
        }
        return (text + "\n").getBytes(UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
