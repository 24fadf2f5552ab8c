package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.ObservationView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.GroupKind;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.Observations;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Indicators, sources and groups: small tables, given whole; and a country's observations. */
@GraphQLApi
public class CatalogueQueries {

    private final Observations observations;
    private final Present present;
    private final Loaders loaders;

    CatalogueQueries(Observations observations, Present present, Loaders loaders) {
        this.observations = observations;
        this.present = present;
        this.loaders = loaders;
    }

    @Query("indicators")
    @Description("Indicators of countries, in the order of their keys.")
    public List<@NonNull IndicatorView> indicators(
            @Nullable @Description("Only these kinds; by default all.") @Name("kinds") List<@NonNull String> kinds) {
        Snapshot snapshot = present.snapshot();
        Stream.ofNullable(kinds).flatMap(List::stream).forEach(snapshot::requireIndicatorKind);
        return snapshot.indicators().values().stream()
                .map(IndicatorView::of)
                .filter(indicator -> kinds == null || kinds.contains(indicator.kind()))
                .toList();
    }

    @Nullable
    @Query("indicator")
    @Description("The indicator of this key; null where there is none.")
    public IndicatorView indicator(@Description("The natural key: internet-users.") @Name("key") String key) {
        return Keys.parse(key, IndicatorId::new)
                .map(present.snapshot().indicators()::get)
                .map(IndicatorView::of)
                .orElse(null);
    }

    @Query("sources")
    @Description("Sources of values, in the order of their keys.")
    public List<@NonNull SourceView> sources() {
        return present.snapshot().sources().values().stream()
                .map(SourceView::of)
                .toList();
    }

    @Nullable
    @Query("source")
    @Description("The source of this key; null where there is none.")
    public SourceView source(@Description("The natural key.") @Name("key") String key) {
        return Keys.parse(key, SourceId::new)
                .map(present.snapshot().sources()::get)
                .map(SourceView::of)
                .orElse(null);
    }

    @Query("groups")
    @Description("Groups of countries, in the order of the keys.")
    public List<@NonNull GroupView> groups(
            @Nullable @Description("Only these kinds; by default all.") @Name("kinds") List<@NonNull GroupKind> kinds) {
        return present.snapshot().groups().values().stream()
                .map(GroupView::of)
                .filter(group -> kinds == null || kinds.contains(group.kind()))
                .toList();
    }

    @Nullable
    @Query("group")
    @Description("The group of this key; null where there is none.")
    public GroupView group(@Description("The natural key: region-africa.") @Name("key") String key) {
        return Keys.parse(key, GroupId::new)
                .map(present.snapshot().groups()::get)
                .map(GroupView::of)
                .orElse(null);
    }

    @Description("Observations of the country: all years of the requested indicators, the oldest first.")
    public CompletionStage<List<@NonNull ObservationView>> observations(
            @Source CountryView country,
            @Description("The indicators' keys, at most 20: internet-users.") @Name("indicators")
                    List<@NonNull String> indicators,
            @Nullable @Description("The first year; by default the earliest.") @Name("from") Integer from,
            @Nullable @Description("The last year; by default the latest.") @Name("to") Integer to) {
        Bounds.requireYears(from, to);
        Set<IndicatorId> wanted = indicators.stream().map(this::known).collect(Collectors.toSet());
        if (wanted.size() > 20) {
            throw Refused.argument("indicators", wanted.size(), "at most 20 names");
        }
        return loaders.load(
                        "Country.observations",
                        List.of(wanted),
                        country.model().code(),
                        codes -> observations.series(codes, wanted).stream()
                                .collect(Collectors.groupingBy(Observation::country)))
                .thenApply(found -> Keys.orEmpty(found).stream()
                        .filter(o -> (from == null || o.year() >= from) && (to == null || o.year() <= to))
                        .map(ObservationView::of)
                        .toList());
    }

    @Description("Indicator.")
    public IndicatorView indicator(@Source ObservationView observation) {
        return IndicatorView.of(Keys.present(
                present.snapshot().indicators().get(observation.model().indicator())));
    }

    @Description("Source of the observation.")
    public SourceView source(@Source ObservationView observation) {
        return SourceView.of(present.snapshot().source(observation.model().source()));
    }

    @Description("The source of the caveat.")
    public SourceView source(@Source GroupView group) {
        return SourceView.of(present.snapshot().source(group.model().source()));
    }

    private IndicatorId known(String key) {
        return Keys.parse(key, IndicatorId::new)
                .filter(present.snapshot().indicators()::containsKey)
                .orElseThrow(() -> Refused.unknown("indicators", key, keys()));
    }

    private List<String> keys() {
        return present.snapshot().indicators().keySet().stream()
                .map(IndicatorId::value)
                .toList();
    }
}
