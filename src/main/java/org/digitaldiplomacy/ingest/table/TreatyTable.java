package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyId;

final class TreatyTable extends Table<Treaty> {

    private final Column<TreatyId> id = required("id", Formats.identifier(TreatyId::new, "un-cybercrime-convention"));
    private final Column<String> name = required("name", Formats.line());
    private final Column<String> place = optional("place", Formats.line());
    private final Column<LocalDate> opened;
    private final Column<String> url;
    private final Column<Source> source;

    TreatyTable(SourceTable sources, Calendar calendar) {
        super("treaties", false);
        opened = optional("opened", calendar.date());
        url = optional("url", Formats.url());
        source = required("source", sources.name());
        unique(id);
    }

    @Override
    Treaty record(Row row) {
        return new Treaty(
                row.get(id),
                row.get(name),
                row.find(place),
                row.find(opened),
                row.find(url),
                row.get(source).id());
    }
}
