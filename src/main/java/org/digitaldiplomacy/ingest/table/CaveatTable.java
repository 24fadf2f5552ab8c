package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Source;

final class CaveatTable extends Table<Caveat> {

    private final Column<Indicator> indicator;
    private final Column<CountryGroup> group;
    private final Column<String> caveat;
    private final Column<Source> source;

    CaveatTable(IndicatorTable indicators, GroupTable groups, SourceTable sources) {
        super("caveats", false);
        indicator = required("indicator", indicators.name());
        group = optional("group", groups.name());
        caveat = required("caveat", Formats.text());
        source = required("source", sources.name());
        unique(indicator, group);
    }

    @Override
    Caveat record(Row row) {
        CountryGroup of = row.find(group);
        return new Caveat(
                row.get(indicator).id(),
                of == null ? null : of.id(),
                row.get(caveat),
                row.get(source).id());
    }
}
