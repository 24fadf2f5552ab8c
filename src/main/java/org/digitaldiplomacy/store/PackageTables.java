package org.digitaldiplomacy.store;

import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Relation;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.port.DataPackage;
import org.jspecify.annotations.Nullable;

/** A data package table by table, parents before those that point at them. */
final class PackageTables {

    private PackageTables() {}

    static List<IncomingTable> of(DataPackage data) {
        return List.of(
                IncomingTable.of(
                        "source",
                        "id, publisher, title, edition, licence, licence_class, url, copy, citation, note, read_on,"
                                + " second_copy, agreement",
                        "id",
                        data.sources(),
                        PackageTables::source),
                IncomingTable.of(
                        "country_group",
                        "id, kind, name, description, source",
                        "id",
                        data.groups(),
                        g -> row(g.id(), g.kind(), g.name(), g.description(), g.source())),
                IncomingTable.of(
                        "country",
                        "code, alpha2, m49, capital, un_member, independent, area_km2, landlocked, latitude, longitude,"
                                + " source",
                        "code",
                        data.countries(),
                        PackageTables::country),
                IncomingTable.of(
                        "membership",
                        "group_id, country, source",
                        "group_id, country",
                        data.memberships(),
                        m -> row(m.group(), m.country(), m.source())),
                IncomingTable.of(
                        "indicator",
                        "id, name, description, unit, kind, minimum, maximum, publisher_code, url",
                        "id",
                        data.indicators(),
                        PackageTables::indicator),
                new IncomingTable(
                        "caveat",
                        "indicator, group_id, caveat, source",
                        "indicator, group_id",
                        "n.indicator = t.indicator AND n.group_id IS NOT DISTINCT FROM t.group_id",
                        () -> data.caveats().stream()
                                .map(c -> row(c.indicator(), c.group(), c.text(), c.source()))
                                .iterator()),
                IncomingTable.of(
                        "observation",
                        "country, indicator, year, value, status, source",
                        "country, indicator, year",
                        data.observations(),
                        PackageTables::observation),
                IncomingTable.of(
                        "treaty",
                        "id, name, place, opened, url, source",
                        "id",
                        data.treaties(),
                        t -> row(t.id(), t.name(), t.place(), t.opened(), t.url(), t.source())),
                IncomingTable.of(
                        "treaty_action",
                        "treaty, country, action, date, source",
                        "treaty, country, action",
                        data.treatyActions(),
                        t -> row(t.treaty(), t.country(), t.action(), t.date(), t.source())),
                IncomingTable.of(
                        "institution",
                        "id, kind, country, organisation, host_country, name, city, website, press_url, wikidata,"
                                + " latitude, longitude, as_of, source",
                        "id",
                        data.institutions(),
                        PackageTables::institution),
                IncomingTable.of("platform", "id", "id", platforms(data).toList(), PackageTables::only),
                new IncomingTable(
                        "account",
                        "platform, handle, institution, url, as_of, source",
                        "platform, handle_folded",
                        "n.platform = t.platform AND lower(n.handle) = t.handle_folded",
                        () -> data.accounts().stream()
                                .map(PackageTables::account)
                                .iterator()),
                IncomingTable.of(
                        "metric",
                        "id",
                        "id",
                        data.accountMetrics().stream()
                                .map(AccountMetric::metric)
                                .distinct()
                                .toList(),
                        PackageTables::only),
                IncomingTable.of(
                        "mission_link",
                        "sender, host, date, missions, source",
                        "sender, host, date",
                        data.missionLinks(),
                        l -> row(l.sender(), l.host(), l.date(), l.missions(), l.source())),
                IncomingTable.of(
                        "relation",
                        "kind, platform, from_institution, to_institution, period_start, date, count, source",
                        "kind, platform, from_institution, to_institution, date",
                        data.relations(),
                        PackageTables::relation),
                IncomingTable.of(
                        "incident",
                        "id, kind, name, description, date, country, institution, attributed_to, actor, confidence,"
                                + " url, source",
                        "id",
                        data.incidents(),
                        PackageTables::incident));
    }

    private static Stream<PlatformId> platforms(DataPackage data) {
        return Stream.concat(
                        data.accounts().stream().map(a -> a.key().platform()),
                        data.relations().stream().map(Relation::platform))
                .distinct();
    }

    static @Nullable Object[] indicator(Indicator i) {
        return row(
                i.id(),
                i.name(),
                i.description(),
                i.unit(),
                i.kind(),
                i.minimum(),
                i.maximum(),
                i.publisherCode(),
                i.url());
    }

    static @Nullable Object[] observation(Observation o) {
        return row(o.country(), o.indicator(), o.year(), o.value(), o.status(), o.source());
    }

    static @Nullable Object[] source(Source s) {
        return row(
                s.id(),
                s.publisher(),
                s.title(),
                s.edition(),
                s.licence(),
                s.licenceClass(),
                s.url(),
                s.copy(),
                s.citation(),
                s.note(),
                s.readOn(),
                s.secondCopy(),
                s.agreement());
    }

    private static @Nullable Object[] country(Country c) {
        return row(
                c.code(),
                c.alpha2(),
                c.m49(),
                c.capital(),
                c.unMember(),
                c.independent(),
                c.areaKm2(),
                c.landlocked(),
                c.latitude(),
                c.longitude(),
                c.source());
    }

    private static @Nullable Object[] institution(Institution i) {
        return row(
                i.id(),
                i.kind(),
                i.country(),
                i.organisation(),
                i.hostCountry(),
                i.name(),
                i.city(),
                i.website(),
                i.pressUrl(),
                i.wikidata(),
                i.latitude(),
                i.longitude(),
                i.asOf(),
                i.source());
    }

    private static @Nullable Object[] account(Account a) {
        return row(a.key().platform(), a.key().handle(), a.institution(), a.url(), a.asOf(), a.source());
    }

    private static @Nullable Object[] relation(Relation r) {
        return row(r.kind(), r.platform(), r.from(), r.to(), r.periodStart(), r.date(), r.count(), r.source());
    }

    private static @Nullable Object[] incident(Incident i) {
        return row(
                i.id(),
                i.kind(),
                i.name(),
                i.description(),
                i.date(),
                i.country(),
                i.institution(),
                i.attributedTo(),
                i.actor(),
                i.confidence(),
                i.url(),
                i.source());
    }

    private static @Nullable Object[] only(Object value) {
        return row(value);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }
}
