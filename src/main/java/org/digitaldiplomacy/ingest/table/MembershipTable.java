package org.digitaldiplomacy.ingest.table;

import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.Source;

final class MembershipTable extends Table<Membership> {

    private final Column<CountryGroup> group;
    private final Column<Country> country;
    private final Column<Source> source;

    MembershipTable(GroupTable groups, CountryTable countries, SourceTable sources) {
        super("memberships", false);
        group = required("group", groups.name());
        country = required("country", countries.name());
        source = required("source", sources.name());
        unique(group, country);
    }

    @Override
    Membership record(Row row) {
        return new Membership(
                row.get(group).id(), row.get(country).code(), row.get(source).id());
    }
}
