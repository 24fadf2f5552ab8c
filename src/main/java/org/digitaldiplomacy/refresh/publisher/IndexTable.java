package org.digitaldiplomacy.refresh.publisher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.refresh.Asked;
import org.digitaldiplomacy.refresh.Fetched;
import org.digitaldiplomacy.refresh.Figure;
import org.digitaldiplomacy.refresh.Refused;
import org.digitaldiplomacy.refresh.Row;
import org.digitaldiplomacy.refresh.TableRows;

/** Observations of one publisher's index, collected from its lines: each year in the file stands for that year as held. */
final class IndexTable {

    private final Asked asked;
    private final String part;
    private final List<Row> rows = new ArrayList<>();
    private final PassedOver passedOver = new PassedOver();
    private final Map<String, Set<String>> years = new LinkedHashMap<>();

    IndexTable(Asked asked, String part) {
        this.asked = asked;
        this.part = part;
    }

    /** The country of a line, or none, which is counted. */
    Optional<String> country(String codeOrName) {
        Optional<String> found =
                asked.held().country(codeOrName).or(() -> asked.held().countryNamed(codeOrName));
        if (found.isEmpty()) {
            passedOver.count(codeOrName);
        }
        return found;
    }

    void add(String country, String indicator, int year, Figure value, Source source) {
        years.computeIfAbsent(indicator, i -> new TreeSet<>()).add(String.valueOf(year));
        rows.add(Row.observation(
                country, indicator, year, value.text(), source.id().value()));
    }

    Fetched fetched(List<Source> sources) throws Refused {
        if (rows.isEmpty()) {
            throw new Refused("found no value of a country of the package, expected some");
        }
        TableRows table = new TableRows(
                "observations",
                part,
                row -> years.getOrDefault(row.get("indicator"), Set.of()).contains(row.get("year")),
                TableRows.Gone.LEAVES,
                rows);
        return new Fetched(sources, List.of(table), passedOver.note("lines of units that are no country here"));
    }
}
