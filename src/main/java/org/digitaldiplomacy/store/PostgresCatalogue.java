package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

@ApplicationScoped
@Transactional
class PostgresCatalogue implements Catalogue {

    private final Database database;

    @Inject
    PostgresCatalogue(Database database) {
        this.database = database;
    }

    @Override
    public List<Source> sources() {
        return all(Tables.SOURCES, "id");
    }

    @Override
    public List<CountryGroup> groups() {
        return all(Tables.GROUPS, "id");
    }

    @Override
    public List<Country> countries() {
        return all(Tables.COUNTRIES, "code");
    }

    @Override
    public List<Membership> memberships() {
        return all(Tables.MEMBERSHIPS, "group_id, country");
    }

    @Override
    public List<Indicator> indicators() {
        return all(Tables.INDICATORS, "id");
    }

    @Override
    public List<Caveat> caveats() {
        return all(Tables.CAVEATS, "indicator, group_id NULLS FIRST");
    }

    @Override
    public List<PlatformId> platforms() {
        return database.list("SELECT id FROM platform ORDER BY id", row -> new PlatformId(row.getString(1)));
    }

    @Override
    public List<MetricId> metrics() {
        return database.list("SELECT id FROM metric ORDER BY id", row -> new MetricId(row.getString(1)));
    }

    @Override
    public List<Treaty> treaties() {
        return all(Tables.TREATIES, "id");
    }

    @Override
    public List<TreatyAction> treatyActions() {
        return all(Tables.TREATY_ACTIONS, "treaty, country, action");
    }

    private <R extends Record> List<R> all(Table<R> table, String order) {
        return database.list(RecordReader.select(table, "ORDER BY " + order), RecordReader.of(table));
    }
}
