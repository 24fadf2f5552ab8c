package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Units;

/** Lays countries, groups and observations out as the engine reads them: one unit for each country, by code. */
public final class PanelAssembly {

    private final Map<GroupId, String> kinds = new HashMap<>();

    /** Groups are filed by kind, in kebab case: {@code region}, {@code un-members}, {@code development}. */
    PanelAssembly(Map<GroupId, GroupKind> groups) {
        groups.forEach((group, kind) -> kinds.put(group, name(kind)));
    }

    static Map<GroupId, GroupKind> kinds(List<CountryGroup> groups) {
        return groups.stream().collect(Collectors.toMap(CountryGroup::id, CountryGroup::kind));
    }

    /** All countries and observations of a data package. */
    public static Panel of(DataPackage data) {
        return new PanelAssembly(kinds(data.groups())).panel(countries(data), data.observations());
    }

    private static List<EditionCountry> countries(DataPackage data) {
        Map<CountryCode, Set<GroupId>> groups = new HashMap<>();
        data.memberships().forEach(m -> groups.computeIfAbsent(m.country(), c -> new HashSet<>())
                .add(m.group()));
        return data.countries().stream()
                .map(c -> new EditionCountry(c.code(), groups.getOrDefault(c.code(), Set.of()), true))
                .toList();
    }

    Panel panel(List<EditionCountry> countries, List<Observation> observations) {
        Units units = units(countries);
        Panel.Builder panel = Panel.of(units);
        for (Observation o : observations) {
            if (units.indexOf(o.country().value()) >= 0) {
                panel.add(o.indicator().value(), o.country().value(), datum(o));
            }
        }
        return panel.build();
    }

    private Units units(List<EditionCountry> countries) {
        List<String> codes = new ArrayList<>();
        List<Map<String, Set<String>>> groups = new ArrayList<>();
        countries.stream().sorted(Comparator.comparing(EditionCountry::code)).forEach(c -> {
            Map<String, Set<String>> byKind = new TreeMap<>();
            for (GroupId group : c.groups()) {
                byKind.computeIfAbsent(kinds.getOrDefault(group, "other"), k -> new TreeSet<>())
                        .add(group.value());
            }
            codes.add(c.code().value());
            groups.add(byKind);
        });
        return new Units(codes, groups);
    }

    private static Datum datum(Observation o) {
        return new Datum(o.year(), o.value(), o.source().value(), o.status() == ObservationStatus.ESTIMATED);
    }

    private static String name(GroupKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
