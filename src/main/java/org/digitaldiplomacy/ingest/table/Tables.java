package org.digitaldiplomacy.ingest.table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.DataPackage;

/** The fifteen tables of a package, for one reading of it. */
public final class Tables {

    private final SourceTable sources;
    private final GroupTable groups;
    private final CountryTable countries;
    private final MembershipTable memberships;
    private final IndicatorTable indicators = new IndicatorTable();
    private final CaveatTable caveats;
    private final ObservationTable observations;
    private final InstitutionTable institutions;
    private final AccountTable accounts;
    private final AccountMetricTable accountMetrics;
    private final TreatyTable treaties;
    private final TreatyActionTable treatyActions;
    private final MissionLinkTable missionLinks;
    private final RelationTable relations;
    private final IncidentTable incidents;

    /** @param today after which no date may lie */
    public Tables(LocalDate today, Vocabulary vocabulary) {
        this(today, vocabulary, Set.of());
    }

    /** @param retired the years of which no measurement of an account is taken any more */
    Tables(LocalDate today, Vocabulary vocabulary, Set<String> retired) {
        Calendar calendar = new Calendar(today);
        sources = new SourceTable(calendar);
        groups = new GroupTable(sources);
        countries = new CountryTable(sources);
        memberships = new MembershipTable(groups, countries, sources);
        caveats = new CaveatTable(indicators, groups, sources);
        observations = new ObservationTable(countries, indicators, sources, calendar);
        institutions = new InstitutionTable(countries, sources, calendar);
        accounts = new AccountTable(institutions, sources, calendar, vocabulary);
        accountMetrics = new AccountMetricTable(accounts, sources, calendar, vocabulary, retired);
        treaties = new TreatyTable(sources, calendar);
        treatyActions = new TreatyActionTable(treaties, countries, sources, calendar);
        missionLinks = new MissionLinkTable(countries, sources, calendar);
        relations = new RelationTable(institutions, sources, calendar, vocabulary);
        incidents = new IncidentTable(countries, institutions, sources, calendar);
    }

    /** In an order in which each is read after those that it names. */
    public List<Table<?>> inOrder() {
        return List.of(
                sources,
                groups,
                countries,
                memberships,
                indicators,
                caveats,
                observations,
                institutions,
                accounts,
                accountMetrics,
                treaties,
                treatyActions,
                missionLinks,
                relations,
                incidents);
    }

    /** Countries, and what they name before them. */
    public List<Table<?>> ofCountries() {
        return List.of(sources, countries);
    }

    /** Tables that take rows after the package, with the permission that a caller needs. Countries, groups and caveats do not. */
    Map<Table<?>, Permission> open() {
        Map<Table<?>, Permission> open = new LinkedHashMap<>();
        open.put(observations, Permission.INGEST);
        open.put(accountMetrics, Permission.INGEST);
        open.put(missionLinks, Permission.INGEST);
        open.put(relations, Permission.INGEST);
        for (Table<?> table :
                List.of(sources, indicators, institutions, accounts, treaties, treatyActions, incidents)) {
            open.put(table, Permission.EDIT);
        }
        return open;
    }

    /** Those whose rows others name, in an order in which each is read after those that it names. */
    List<Table<?>> named() {
        return List.of(sources, countries, indicators, institutions, accounts, treaties);
    }

    /** The countries that were read. */
    public List<Country> countries() {
        return countries.records();
    }

    /** What was read. */
    public DataPackage dataPackage(String name, String version, String digest) {
        return new DataPackage(
                name,
                version,
                digest,
                sources.records(),
                groups.records(),
                countries.records(),
                memberships.records(),
                indicators.records(),
                caveats.records(),
                observations.records(),
                institutions.records(),
                accounts.records(),
                accountMetrics.records(),
                treaties.records(),
                treatyActions.records(),
                missionLinks.records(),
                relations.records(),
                incidents.records());
    }
}
