package org.digitaldiplomacy.port;

import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MissionLink;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;

/**
 * A data package, validated and whole: every reference in it is answered within it, and no key stands twice.
 *
 * @param name of the package, in kebab case
 * @param digest SHA-256 of its contents, 64 hexadecimal digits in lower case
 */
public record DataPackage(
        String name,
        String version,
        String digest,
        List<Source> sources,
        List<CountryGroup> groups,
        List<Country> countries,
        List<Membership> memberships,
        List<Indicator> indicators,
        List<Caveat> caveats,
        List<Observation> observations,
        List<Institution> institutions,
        List<Account> accounts,
        List<AccountMetric> accountMetrics,
        List<Treaty> treaties,
        List<TreatyAction> treatyActions,
        List<MissionLink> missionLinks,
        List<Relation> relations,
        List<Incident> incidents) {

    public DataPackage {
        sources = List.copyOf(sources);
        groups = List.copyOf(groups);
        countries = List.copyOf(countries);
        memberships = List.copyOf(memberships);
        indicators = List.copyOf(indicators);
        caveats = List.copyOf(caveats);
        observations = List.copyOf(observations);
        institutions = List.copyOf(institutions);
        accounts = List.copyOf(accounts);
        accountMetrics = List.copyOf(accountMetrics);
        treaties = List.copyOf(treaties);
        treatyActions = List.copyOf(treatyActions);
        missionLinks = List.copyOf(missionLinks);
        relations = List.copyOf(relations);
        incidents = List.copyOf(incidents);
    }

    /** A package of the rows that are given of each table. */
    public static DataPackage of(String name, String version, String digest, Rows rows) {
        return new DataPackage(
                name,
                version,
                digest,
                rows.of(Tables.SOURCES),
                rows.of(Tables.GROUPS),
                rows.of(Tables.COUNTRIES),
                rows.of(Tables.MEMBERSHIPS),
                rows.of(Tables.INDICATORS),
                rows.of(Tables.CAVEATS),
                rows.of(Tables.OBSERVATIONS),
                rows.of(Tables.INSTITUTIONS),
                rows.of(Tables.ACCOUNTS),
                rows.of(Tables.ACCOUNT_METRICS),
                rows.of(Tables.TREATIES),
                rows.of(Tables.TREATY_ACTIONS),
                rows.of(Tables.MISSION_LINKS),
                rows.of(Tables.RELATIONS),
                rows.of(Tables.INCIDENTS));
    }

    /** Rows table by table. */
    public interface Rows {
        <R extends Record> List<R> of(Table<R> table);
    }

    /** The rows of a table, found by their class. */
    public <R extends Record> List<R> rows(Table<R> table) {
        return Stream.of(
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
                        incidents)
                .<Record>flatMap(List::stream)
                .filter(table.type()::isInstance)
                .map(table.type()::cast)
                .toList();
    }
}
