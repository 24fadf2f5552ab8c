package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Units;

/** Lays countries, groups and observations out as the engine reads them: one unit for each country, by code. */
final class PanelAssembly {

    private PanelAssembly() {}

    /** Groups are filed by kind, in kebab case: {@code region}, {@code un-members}, {@code development}. */
    static Units units(List<Country> countries, List<CountryGroup> groups, List<Membership> memberships) {
        Map<GroupId, GroupKind> kinds = new HashMap<>();
        groups.forEach(g -> kinds.put(g.id(), g.kind()));
        Map<CountryCode, Map<String, Set<String>>> byCountry = new HashMap<>();
        for (Membership m : memberships) {
            GroupKind kind = kinds.get(m.group());
            if (kind != null) {
                byCountry
                        .computeIfAbsent(m.country(), c -> new TreeMap<>())
                        .computeIfAbsent(name(kind), k -> new TreeSet<>())
                        .add(m.group().value());
            }
        }
        List<CountryCode> codes = countries.stream()
                .map(Country::code)
                .sorted(Comparator.naturalOrder())
                .toList();
        List<Map<String, Set<String>>> rows = new ArrayList<>();
        codes.forEach(code -> rows.add(byCountry.getOrDefault(code, Map.of())));
        return new Units(codes.stream().map(CountryCode::value).toList(), rows);
    }

    /** Observations of countries that are not among the units are left out. */
    static Panel panel(Units units, Iterable<Observation> observations) {
        Panel.Builder panel = Panel.of(units);
        for (Observation o : observations) {
            if (units.indexOf(o.country().value()) >= 0) {
                panel.add(o.indicator().value(), o.country().value(), datum(o));
            }
        }
        return panel.build();
    }

    private static Datum datum(Observation o) {
        return new Datum(o.year(), o.value(), o.source().value(), o.status() == ObservationStatus.ESTIMATED);
    }

    private static String name(GroupKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
