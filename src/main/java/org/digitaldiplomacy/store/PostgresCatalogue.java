package org.digitaldiplomacy.store;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyActionKind;
import org.digitaldiplomacy.model.TreatyId;
import org.digitaldiplomacy.port.Catalogue;
import org.jspecify.annotations.Nullable;

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
        return SourceRow.<SourceRow>listAll(Sort.by("id")).stream()
                .map(SourceRow::toRecord)
                .toList();
    }

    @Override
    public List<CountryGroup> groups() {
        return CountryGroupRow.<CountryGroupRow>listAll(Sort.by("id")).stream()
                .map(CountryGroupRow::toRecord)
                .toList();
    }

    @Override
    public List<Country> countries() {
        return CountryRow.<CountryRow>listAll(Sort.by("code")).stream()
                .map(CountryRow::toRecord)
                .toList();
    }

    @Override
    public List<Membership> memberships() {
        return database.list(
                "SELECT group_id, country, source FROM membership ORDER BY group_id, country",
                row -> new Membership(
                        new GroupId(row.getString(1)),
                        new CountryCode(row.getString(2)),
                        new SourceId(row.getString(3))));
    }

    @Override
    public List<Indicator> indicators() {
        return IndicatorRow.<IndicatorRow>listAll(Sort.by("id")).stream()
                .map(IndicatorRow::toRecord)
                .toList();
    }

    @Override
    public List<Caveat> caveats() {
        return database.list(
                "SELECT indicator, group_id, caveat, source FROM caveat ORDER BY indicator, group_id NULLS FIRST",
                row -> new Caveat(
                        new IndicatorId(row.getString(1)),
                        group(row.getString(2)),
                        row.getString(3),
                        new SourceId(row.getString(4))));
    }

    private static @Nullable GroupId group(@Nullable String id) {
        return id == null ? null : new GroupId(id);
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
        return TreatyRow.<TreatyRow>listAll(Sort.by("id")).stream()
                .map(TreatyRow::toRecord)
                .toList();
    }

    @Override
    public List<TreatyAction> treatyActions() {
        return database.list(
                """
                SELECT treaty, country, action, date, source
                FROM treaty_action ORDER BY treaty, country, action""",
                row -> new TreatyAction(
                        new TreatyId(row.getString(1)),
                        new CountryCode(row.getString(2)),
                        TreatyActionKind.valueOf(row.getString(3)),
                        new PartialDate(row.getString(4)),
                        new SourceId(row.getString(5))));
    }
}
