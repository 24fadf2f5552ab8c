package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Source;

final class MissionLinkTable extends Table<MissionLink> {

    private final Column<Country> sender;
    private final Column<Country> host;
    private final Column<LocalDate> date;
    private final Column<Integer> missions;
    private final Column<Source> source;

    MissionLinkTable(CountryTable countries, SourceTable sources, Calendar calendar) {
        super("mission_links", false);
        sender = required("sender", countries.name());
        host = required("host", countries.name());
        date = required("date", calendar.date());
        missions = required("missions", Formats.count());
        source = required("source", sources.name());
        unique(sender, host, date);
    }

    @Override
    void check(Row row) {
        if (row.get(sender).code().equals(row.get(host).code())) {
            row.refuse(host, "another country than the sender");
        }
    }

    @Override
    MissionLink record(Row row) {
        return new MissionLink(
                row.get(sender).code(),
                row.get(host).code(),
                row.get(date),
                row.get(missions),
                row.get(source).id());
    }
}
