package org.digitaldiplomacy.refresh.publisher;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaldiplomacy.model.LicenceClass;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Answer;
import org.digitaldiplomacy.refresh.Answers;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Connector;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Figure;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;
import org.digitaldiplomacy.refresh.Sheet;
import org.digitaldiplomacy.refresh.TableRows;

/**
 * The list of the database of embassies: counts of each sender's posts with career staff, and who has an embassy where. Its
 * day is that of the list's last commit, not that of reading it.
 *
 * @see <a href="https://github.com/database-of-embassies/database-of-embassies">database-of-embassies</a>
 */
final class Embassies implements Connector {

    private static final String REPOSITORY = "database-of-embassies/database-of-embassies";
    private static final URI COMMITS = URI.create(
            "https://api.github.com/repos/" + REPOSITORY + "/commits?path=database_of_embassies.csv&per_page=1");
    private static final String FILE = "embassies.csv";
    private static final List<String> INDICATORS =
            List.of("missions", "mission-host-countries", "missions-with-website", "missions-with-website-share");
    private static final Citing CITING = new Citing(
            "database-of-embassies contributors", "CC0-1.0", LicenceClass.OPEN, "https://github.com/" + REPOSITORY);

    @Override
    public String id() {
        return "embassies";
    }

    @Override
    public String publisher() {
        return "database-of-embassies, an extract of Wikidata";
    }

    @Override
    public String gives() {
        return "observations: missions, host countries, websites of missions; mission_links";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        asked.held().requireIndicators(INDICATORS);
        Snapshot snapshot = snapshot(asked, answers);
        String day = snapshot.day().toString();
        Source source = CITING.source(
                "counted-database-of-embassies-" + day,
                "Database of embassies: counts per sender",
                day,
                snapshot.list());
        Senders senders = new Senders(asked);
        new Sheet(snapshot.list(), List.of("operator", "country", "website", "type", "QID"))
                .csv(';', line -> senders.take(line.whole()));
        String year = day.substring(0, 4);
        TableRows counts = new TableRows(
                "observations",
                "diplomatic-presence",
                row -> INDICATORS.contains(row.get("indicator"))
                        && row.get("year").equals(year),
                TableRows.Gone.LEAVES,
                senders.counts(Integer.parseInt(year), source.id().value()));
        Set<String> own = new HashSet<>(asked.held().sourcesOf("database-of-embassies"));
        TableRows links = new TableRows(
                "mission_links",
                "",
                row -> own.contains(row.get("source")),
                TableRows.Gone.LEAVES,
                senders.links(day, source.id().value(), listedElsewhere(asked, own)));
        return new Fetched(
                List.of(source), List.of(counts, links), senders.passedOver.note("missions of or in no country here"));
    }

    /** Senders whose links come from another list, which takes the place of this one. */
    private static Set<String> listedElsewhere(Asked asked, Set<String> own) {
        Set<String> senders = new HashSet<>();
        for (Row link : asked.held().rows("mission_links")) {
            if (!own.contains(link.get("source"))) {
                senders.add(link.get("sender"));
            }
        }
        return senders;
    }

    private record Snapshot(Answer list, LocalDate day) {}

    private static Snapshot snapshot(Asked asked, Answers answers) throws Refused {
        if (answers.isByHand(FILE)) {
            Answer list = answers.byHand(FILE, COMMITS);
            return new Snapshot(list, asked.release().isEmpty() ? list.read() : day(list, asked.release()));
        }
        Answer answer = answers.get("embassies-commits.json", COMMITS);
        JsonNode newest = JsonText.of(answer).path(0);
        String commit =
                JsonText.field(answer, newest, "sha", "the newest commit").asText();
        JsonNode committer = newest.path("commit").path("committer");
        String date =
                JsonText.field(answer, committer, "date", "the newest commit").asText();
        if (!commit.matches("[0-9a-f]{40}") || date.length() < 10) {
            throw answer.refused("the commit '" + commit + "' of '" + date + "'", "a hash and a date");
        }
        URI address = URI.create(
                "https://raw.githubusercontent.com/" + REPOSITORY + "/" + commit + "/database_of_embassies.csv");
        return new Snapshot(answers.get(FILE, address), day(answer, date.substring(0, 10)));
    }

    private static LocalDate day(Answer answer, String text) throws Refused {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw answer.refused("the day '" + text + "'", "one such as 2024-08-30 (by hand: --release embassies=DAY)");
        }
    }

    /** Missions by sender, each Wikidata item once. */
    private static final class Senders {
        private final Asked asked;
        private final Set<String> items = new HashSet<>();
        private final Map<String, Integer> missions = new TreeMap<>();
        private final Map<String, Integer> withWebsite = new TreeMap<>();
        private final Map<String, Set<String>> hosts = new TreeMap<>();
        private final Map<String, Map<String, Integer>> embassies = new TreeMap<>();
        private final PassedOver passedOver = new PassedOver();

        Senders(Asked asked) {
            this.asked = asked;
        }

        void take(Sheet.Line line) throws Refused {
            String item = line.text("QID").replaceAll(".*/", "");
            if (!item.matches("Q[1-9][0-9]*")) {
                throw line.refused("QID", "a Wikidata item");
            }
            Optional<String> sender = asked.held().countryNamed(line.text("operator"));
            Optional<String> host = asked.held().countryNamed(line.text("country"));
            String kind = MissionKinds.of(line.text("type"));
            if (sender.isEmpty()) {
                passedOver.count(line.text("operator"));
            } else if (MissionKinds.isCounted(kind) && items.add(item)) {
                missions.merge(sender.get(), 1, Integer::sum);
                withWebsite.merge(sender.get(), line.text("website").isEmpty() ? 0 : 1, Integer::sum);
                host.filter(h -> !h.equals(sender.get())).ifPresent(h -> {
                    hosts.computeIfAbsent(sender.get(), s -> new TreeSet<>()).add(h);
                    if (MissionKinds.isLink(kind)) {
                        embassies
                                .computeIfAbsent(sender.get(), s -> new TreeMap<>())
                                .merge(h, 1, Integer::sum);
                    }
                });
            }
        }

        List<Row> counts(int year, String source) {
            List<Row> rows = new ArrayList<>();
            missions.forEach((sender, all) -> {
                int sites = withWebsite.getOrDefault(sender, 0);
                BigDecimal share = new BigDecimal(100 * sites).divide(new BigDecimal(all), MathContext.DECIMAL32);
                int known = hosts.getOrDefault(sender, Set.of()).size();
                rows.add(Row.observation(sender, INDICATORS.get(0), year, String.valueOf(all), source));
                rows.add(Row.observation(sender, INDICATORS.get(1), year, String.valueOf(known), source));
                rows.add(Row.observation(sender, INDICATORS.get(2), year, String.valueOf(sites), source));
                rows.add(Row.observation(sender, INDICATORS.get(3), year, new Figure(share).text(), source));
            });
            return rows;
        }

        List<Row> links(String day, String source, Set<String> listedElsewhere) {
            List<Row> rows = new ArrayList<>();
            embassies.keySet().removeAll(listedElsewhere);
            embassies.forEach((sender, in) -> in.forEach((host, count) -> rows.add(Row.of(
                    "sender",
                    sender,
                    "host",
                    host,
                    "date",
                    day,
                    "missions",
                    String.valueOf(count),
                    "source",
                    source))));
            return rows;
        }
    }
}
