package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.view.CaveatView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.IndicatorId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** Caveats of indicators, wherever an indicator's values are shown. */
@GraphQLApi
public class CaveatQueries {

    private final Present present;
    private final StoredDescriptions descriptions;

    CaveatQueries(Present present, StoredDescriptions descriptions) {
        this.present = present;
        this.descriptions = descriptions;
    }

    @Description("Known biases and limits of its values, those of all countries first.")
    public List<@NonNull CaveatView> caveats(@Source IndicatorView indicator) {
        return views(present.snapshot().caveats(indicator.model().id()));
    }

    @Description("Known biases and limits of the data that an indicator reads; empty for other nodes.")
    public List<@NonNull CaveatView> caveats(@Source MethodologyNodeView node) {
        return node.column() == null
                ? List.of()
                : views(Keys.parse(node.column(), IndicatorId::new).stream().flatMap(present.snapshot()::caveats));
    }

    @Description("Known biases and limits of what is observed of the country, of whatever indicator.")
    public List<@NonNull CaveatView> caveats(@Source CountryView country) {
        Snapshot snapshot = present.snapshot();
        return views(snapshot.caveats().stream()
                .filter(caveat -> snapshot.touches(caveat, country.model().code())));
    }

    @Description("Known biases and limits, as of now, of the data that the indicator reads, as far as they touch the"
            + " country; empty for other nodes.")
    public List<@NonNull CaveatView> caveats(@Source ExplanationStepView step) {
        Snapshot snapshot = present.snapshot();
        return snapshot.caveats().isEmpty()
                ? List.of()
                : views(descriptions.column(step.rules(), step.key()).stream()
                        .flatMap(snapshot::caveats)
                        .filter(caveat -> snapshot.touches(caveat, step.country())));
    }

    @Description("The indicator whose values it is about.")
    public IndicatorView indicator(@Source CaveatView caveat) {
        return IndicatorView.of(
                Keys.present(present.snapshot().indicators().get(caveat.model().indicator())));
    }

    @Nullable
    @Description("The group whose countries it touches; null where it touches all countries.")
    public GroupView group(@Source CaveatView caveat) {
        return caveat.model().group() == null
                ? null
                : GroupView.of(Keys.present(
                        present.snapshot().groups().get(caveat.model().group())));
    }

    @Description("The source of the caveat.")
    public SourceView source(@Source CaveatView caveat) {
        return SourceView.of(present.snapshot().source(caveat.model().source()));
    }

    private static List<CaveatView> views(Stream<Caveat> caveats) {
        return caveats.map(CaveatView::of).toList();
    }
}
