package org.digitaldiplomacy.refresh.publisher;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.digitaldiplomacy.refresh.Held;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;
import org.digitaldiplomacy.refresh.TableRows;

/**
 * The DNS root zone: whether a state's own domain is signed (a DS record), its name servers, and those of them with an IPv6
 * address in the zone. The year is that of the zone's serial.
 *
 * @see <a href="https://www.iana.org/domains/root/files">Root files</a>
 */
final class RootZone implements Connector {

    private static final URI ADDRESS = URI.create("https://www.internic.net/domain/root.zone");
    private static final List<String> INDICATORS =
            List.of("cctld-dnssec-signed", "cctld-name-servers", "cctld-name-servers-ipv6");
    private static final Citing CITING =
            new Citing("IANA", "Facts of a public zone", LicenceClass.OPEN, "https://www.iana.org/domains/root/files");

    /** Domains that are not the code of ISO 3166-1. */
    private static final Map<String, String> DOMAINS = Map.of("uk", "GB");

    @Override
    public String id() {
        return "iana-root";
    }

    @Override
    public String publisher() {
        return "IANA, DNS root zone";
    }

    @Override
    public String gives() {
        return "observations: country-code domains signed with DNSSEC, their name servers, those with IPv6";
    }

    @Override
    public Fetched fetch(Asked asked, Answers answers) throws Refused {
        asked.held().requireIndicators(INDICATORS);
        Answer answer = answers.get("iana-root.zone", ADDRESS);
        Zone zone = new Zone();
        long line = 0;
        for (String text : answer.text().split("\n", -1)) {
            line++;
            zone.take(answer, line, text.strip());
        }
        if (zone.serial.isEmpty()) {
            throw answer.refused("no SOA record", "the one of the root");
        }
        String day =
                zone.serial.substring(0, 4) + "-" + zone.serial.substring(4, 6) + "-" + zone.serial.substring(6, 8);
        Source source = CITING.source("iana-root-zone-" + day, "DNS root zone", day, answer);
        String year = zone.serial.substring(0, 4);
        TableRows rows = new TableRows(
                "observations",
                "country-code-domains",
                row -> INDICATORS.contains(row.get("indicator"))
                        && row.get("year").equals(year),
                TableRows.Gone.LEAVES,
                zone.rows(asked.held(), Integer.parseInt(year), source.id().value()));
        return new Fetched(List.of(source), List.of(rows), List.of());
    }

    /** The records that are counted. */
    private static final class Zone {
        private String serial = "";
        private final Map<String, Set<String>> servers = new TreeMap<>();
        private final Set<String> signed = new TreeSet<>();
        private final Set<String> withIpv6 = new HashSet<>();

        void take(Answer answer, long number, String line) throws Refused {
            if (line.isEmpty() || line.startsWith(";")) {
                return;
            }
            String[] record = line.split("\\s+");
            if (record.length < 5 || !record[1].matches("[0-9]+") || !record[2].equals("IN")) {
                throw answer.refused(
                        number,
                        "'" + line + "'",
                        "a record of name, seconds, IN, type and data: the file may be cut off");
            }
            String name = record[0].toLowerCase(Locale.ROOT);
            String type = record[3];
            if (type.equals("SOA")) {
                serial(answer, number, record);
            } else if (type.equals("AAAA")) {
                withIpv6.add(name);
            } else if (name.matches("[a-z]{2}\\.")) {
                if (type.equals("NS")) {
                    servers.computeIfAbsent(name, n -> new HashSet<>()).add(record[4].toLowerCase(Locale.ROOT));
                } else if (type.equals("DS")) {
                    signed.add(name);
                }
            }
        }

        private void serial(Answer answer, long number, String... record) throws Refused {
            if (record.length < 7 || !record[6].matches("20[0-9]{8}")) {
                throw answer.refused(
                        number, "SOA", "'" + String.join(" ", record) + "'", "a serial such as 2026112900");
            }
            serial = record[6];
        }

        List<Row> rows(Held held, int year, String source) {
            List<Row> rows = new ArrayList<>();
            servers.forEach((domain, hosts) -> {
                String label = domain.substring(0, 2);
                Optional<String> country =
                        label.equals("gb") ? Optional.empty() : held.country(DOMAINS.getOrDefault(label, label));
                country.ifPresent(code -> {
                    long reached = hosts.stream().filter(withIpv6::contains).count();
                    String isSigned = signed.contains(domain) ? "1" : "0";
                    rows.add(Row.observation(code, INDICATORS.get(0), year, isSigned, source));
                    rows.add(Row.observation(code, INDICATORS.get(1), year, String.valueOf(hosts.size()), source));
                    rows.add(Row.observation(code, INDICATORS.get(2), year, String.valueOf(reached), source));
                });
            });
            return rows;
        }
    }
}
