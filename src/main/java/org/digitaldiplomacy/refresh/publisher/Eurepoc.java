package org.digitaldiplomacy.refresh.publisher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;
import org.digitaldiplomacy.refresh.Sheet;
import org.digitaldiplomacy.refresh.TableRows;

/**
 * The global database of EuRepoC: an incident for each state that was hit. Kinds follow the package's own mapping, by the
 * first rule that applies: embassies among the victims, disruption or ransomware, data theft, intrusion.
 *
 * @see <a href="https://doi.org/10.5281/zenodo.7848941">EuRepoC Global Database</a>
 */
final class Eurepoc implements Connector {

    private static final URI RECORD = URI.create("https://zenodo.org/api/records/7848941");
    private static final String FILE = "eurepoc.csv";
    private static final List<String> COLUMNS = List.of(
            "ID",
            "start_date",
            "incident_type",
            "receiver_country",
            "receiver_category",
            "receiver_category_subcode",
            "initiator_country",
            "initiator_category");
    private static final Citing CITING = new Citing(
            "European Repository of Cyber Incidents (EuRepoC)",
            "Open access, exact licence unverified",
            LicenceClass.TERMS,
            "https://doi.org/10.5281/zenodo.7848941");

    @Override
    public String id() {
        return "eurepoc";
    }

    @Override
    public String publisher() {
        return "EuRepoC, Global Database";
    }

    @Override
    public String gives() {
        return "incidents: one for each incident and state that it hit";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        Answer answer = answers.isByHand(FILE) ? answers.byHand(FILE, RECORD) : newest(answers);
        Source source = CITING.source("eurepoc-global", "EuRepoC: incidents one by one", "", answer);
        Reading reading = new Reading(asked, source.id().value());
        new Sheet(answer, COLUMNS).csv(',', line -> reading.take(line.whole()));
        Set<String> own = new TreeSet<>(asked.held().sourcesOf("EuRepoC"));
        TableRows rows = new TableRows(
                "incidents", "", row -> own.contains(row.get("source")), TableRows.Gone.LEAVES, reading.rows);
        List<String> notes = new ArrayList<>(reading.noCountry.note("victims that are no country here"));
        notes.addAll(reading.incomplete.note("incidents without date, type or victim"));
        return new Fetched(List.of(source), List.of(rows), notes);
    }

    /** The record of all versions leads to the newest; of its files the table of the global database is taken. */
    private static Answer newest(Answers answers) throws Refused {
        Answer record = answers.get("eurepoc-record.json", RECORD);
        JsonNode files = JsonText.field(record, JsonText.of(record), "files", "the record");
        List<String> names = new ArrayList<>();
        for (JsonNode file : files) {
            String name = JsonText.field(record, file, "key", "a file").asText();
            names.add(name);
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.contains("global") && lower.endsWith(".csv")) {
                JsonNode links = JsonText.field(record, file, "links", "a file");
                return answers.get(
                        FILE,
                        URI.create(JsonText.field(record, links, "self", "the links of a file")
                                .asText()));
            }
        }
        throw record.refused("the files " + String.join(", ", names), "a CSV file of the global database");
    }

    /** Lines to rows. */
    private static final class Reading {
        private final Asked asked;
        private final String source;
        private final List<Row> rows = new ArrayList<>();
        private final PassedOver noCountry = new PassedOver();
        private final PassedOver incomplete = new PassedOver();

        Reading(Asked asked, String source) {
            this.asked = asked;
            this.source = source;
        }

        void take(Sheet.Line line) throws Refused {
            String id = line.text("ID");
            if (!id.matches("[0-9]+")) {
                throw line.refused("ID", "a number");
            }
            String date = line.text("start_date");
            List<String> types = Lists.of(line.text("incident_type"));
            List<String> victims = Lists.of(line.text("receiver_country"));
            if (date.isEmpty() || types.isEmpty() || victims.isEmpty()) {
                incomplete.count(id);
                return;
            }
            if (!date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}(?: .*)?")) {
                throw line.refused("start_date", "a day such as 2024-05-17");
            }
            List<List<String>> classes = Lists.nested(line.text("receiver_category"));
            List<List<String>> subclasses = Lists.nested(line.text("receiver_category_subcode"));
            Set<String> done = new LinkedHashSet<>();
            for (int i = 0; i < victims.size(); i++) {
                Optional<String> country = asked.held().countryNamed(victims.get(i));
                if (country.isEmpty()) {
                    noCountry.count(victims.get(i));
                } else if (done.add(country.get())) {
                    rows.add(row(
                            line, id, date.substring(0, 10), country.get(), types, at(classes, i), at(subclasses, i)));
                }
            }
        }

        private static List<String> at(List<List<String>> lists, int index) {
            if (lists.size() == 1) {
                return lists.get(0);
            }
            return index < lists.size() ? lists.get(index) : List.of();
        }

        private Row row(
                Sheet.Line line,
                String id,
                String date,
                String country,
                List<String> types,
                List<String> classes,
                List<String> subclasses)
                throws Refused {
            List<String> initiators = Lists.of(line.text("initiator_country")).stream()
                    .flatMap(name -> asked.held().countryNamed(name).stream())
                    .distinct()
                    .toList();
            String suspected = initiators.size() == 1 ? initiators.get(0) : "";
            String actor = String.join("; ", new TreeSet<>(Lists.of(line.text("initiator_category"))));
            String said = "Types in the source: " + String.join(", ", types) + ". Victims: "
                    + String.join(", ", described(classes, subclasses)) + "."
                    + (suspected.isEmpty()
                            ? ""
                            : " Suspected initiator, as recorded: " + actor + " from " + suspected + ".");
            return Row.of(
                    "id",
                    "eurepoc-" + id + "-" + country.toLowerCase(Locale.ROOT),
                    "kind",
                    kind(types, classes, subclasses),
                    "name",
                    String.join(", ", types)
                            + (subclasses.contains("Government / ministries") ? ": government and ministries" : ""),
                    "description",
                    said,
                    "date",
                    date,
                    "country",
                    country,
                    "attributed_to",
                    suspected,
                    "actor",
                    suspected.isEmpty() ? "" : actor,
                    "url",
                    "https://eurepoc.eu/table-view/?cyber_incident=" + id,
                    "source",
                    source);
        }

        private static Set<String> described(List<String> classes, List<String> subclasses) {
            Set<String> all = new TreeSet<>();
            for (int i = 0; i < classes.size(); i++) {
                String name = classes.get(i).replaceAll(" \\(corporate targets only.*\\)", "");
                String part = i < subclasses.size() ? subclasses.get(i) : "";
                all.add(part.isEmpty() ? name : name + " (" + part + ")");
            }
            return all;
        }

        private static String kind(List<String> types, List<String> classes, List<String> subclasses) {
            if (classes.stream().anyMatch(c -> c.contains("embass"))
                    || subclasses.stream().anyMatch(c -> c.contains("embass"))) {
                return "MISSION_ATTACK";
            }
            String all = String.join(" ", types).toLowerCase(Locale.ROOT);
            if (all.contains("disruption") || all.contains("ransomware")) {
                return "SABOTAGE";
            }
            return all.contains("data theft") ? "DATA_THEFT" : "ESPIONAGE";
        }
    }
}
