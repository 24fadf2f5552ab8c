package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyActionKind;

final class TreatyActionTable extends Table<TreatyAction> {

    private final Column<Treaty> treaty;
    private final Column<Country> country;
    private final Column<TreatyActionKind> action;
    private final Column<PartialDate> date;
    private final Column<Source> source;

    TreatyActionTable(TreatyTable treaties, CountryTable countries, SourceTable sources, Calendar calendar) {
        super("treaty_actions", false);
        treaty = required("treaty", treaties.name());
        country = required("country", countries.name());
        action = required("action", Formats.oneOf(TreatyActionKind.class));
        date = required("date", calendar.partialDate());
        source = required("source", sources.name());
        unique(treaty, country, action);
    }

    @Override
    TreatyAction record(Row row) {
        return new TreatyAction(
                row.get(treaty).id(),
                row.get(country).code(),
                row.get(action),
                row.get(date),
                row.get(source).id());
    }
}
