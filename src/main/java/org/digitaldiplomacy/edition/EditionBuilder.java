package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;

/** Builds an edition: takes the data as it is now, scores it, and freezes both. */
public final class EditionBuilder {

    private final Catalogue catalogue;
    private final Observations observations;
    private final ScoringCode code;
    private final PluginJars jars;

    public EditionBuilder(Catalogue catalogue, Observations observations, ScoringCode code, PluginJars jars) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.code = code;
        this.jars = jars;
    }

    /**
     * Scores, and stores the plug-in jars that the edition names.
     *
     * @param note what the revision changed, for readers
     * @param runs for the intervals of ranks
     * @throws EditionConflict where less is known than the rules demand of what is published
     */
    public FrozenEdition build(RuleSet rules, EditionId id, int year, String note, IntervalRuns runs) {
        Methodology methodology = rules.methodology();
        List<EditionCountry> countries = countries(methodology);
        List<Observation> inputs = inputs(rules, countries, year);
        Set<GroupId> groups =
                countries.stream().flatMap(c -> c.groups().stream()).collect(Collectors.toSet());
        Set<SourceId> cited = inputs.stream().map(Observation::source).collect(Collectors.toSet());
        Set<IndicatorId> spoken = inputs.stream().map(Observation::indicator).collect(Collectors.toSet());
        EditionScoring scoring = new EditionScoring(
                rules,
                code.of(rules),
                id,
                year,
                note,
                runs,
                countries,
                PanelAssembly.kinds(catalogue.groups().stream()
                        .filter(g -> groups.contains(g.id()))
                        .toList()),
                catalogue.sources().stream().filter(s -> cited.contains(s.id())).toList(),
                catalogue.indicators().stream()
                        .filter(i -> spoken.contains(i.id()))
                        .toList(),
                inputs);
        scoring.requireCarried();
        FrozenEdition edition = scoring.score();
        code.jarsOf(rules).forEach(jars::keep);
        return edition;
    }

    /** Names that rules may refer to in editions built here. */
    DataNames names() {
        return DataNames.of(catalogue.indicators(), catalogue.groups(), catalogue.countries())
                .withAnyUnit();
    }

    /** The countries in the methodology's scope, with their groups. */
    private List<EditionCountry> countries(Methodology methodology) {
        Map<CountryCode, Set<GroupId>> groups = new HashMap<>();
        for (Membership m : catalogue.memberships()) {
            groups.computeIfAbsent(m.country(), c -> new HashSet<>()).add(m.group());
        }
        List<EditionCountry> all = new ArrayList<>();
        for (Country country : catalogue.countries()) {
            all.add(new EditionCountry(country.code(), groups.getOrDefault(country.code(), Set.of()), true));
        }
        all.sort(Comparator.comparing(EditionCountry::code));
        Panel everyone = new PanelAssembly(PanelAssembly.kinds(catalogue.groups())).panel(all, List.of());
        List<EditionCountry> inScope = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (methodology.scope().holds(everyone.units(), i)) {
                inScope.add(all.get(i));
            }
        }
        return inScope;
    }

    private List<Observation> inputs(RuleSet rules, List<EditionCountry> countries, int year) {
        int last = rules.methodology().poolYears().stream().reduce(year, Math::max);
        Set<CountryCode> codes = countries.stream().map(EditionCountry::code).collect(Collectors.toSet());
        List<IndicatorId> columns =
                rules.columns().stream().map(IndicatorId::new).toList();
        return observations.upTo(last, columns).stream()
                .filter(o -> codes.contains(o.country()))
                .toList();
    }
}
