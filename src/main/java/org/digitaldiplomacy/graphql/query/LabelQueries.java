package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.TreeSet;
import org.digitaldiplomacy.graphql.view.AccountView;
import org.digitaldiplomacy.graphql.view.EditionGroupView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.GroupView;
import org.digitaldiplomacy.graphql.view.IncidentView;
import org.digitaldiplomacy.graphql.view.IndicatorView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.MetricView;
import org.digitaldiplomacy.graphql.view.PlatformView;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.graphql.view.ScenarioResultView;
import org.digitaldiplomacy.model.PlatformId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Names, units and reasons, in the language that the client asks for. */
@GraphQLApi
public class LabelQueries {

    private static final String NAME = "Its name.";
    private static final String REASON =
            "Why there is no score, in a sentence; English ones name what is lacking, others say of which kind it is.";

    private final Labels labels;
    private final Platforms platforms;
    private final Present present;

    LabelQueries(Labels labels, Platforms platforms, Present present) {
        this.labels = labels;
        this.platforms = platforms;
        this.present = present;
    }

    @Query("platforms")
    @Description("Platforms on which there are accounts, in the order of their keys.")
    public List<@NonNull PlatformView> platforms() {
        return present.snapshot().platforms().stream().map(platforms::of).toList();
    }

    @Query("metrics")
    @Description("Metrics that accounts are measured by, in the order of their keys.")
    public List<@NonNull MetricView> metrics() {
        return new TreeSet<>(present.snapshot().metrics())
                .stream().map(MetricView::of).toList();
    }

    @NonNull
    @Description("The platform.")
    public PlatformView platform(@Source AccountView account) {
        return platforms.of(new PlatformId(account.platformKey()));
    }

    @NonNull
    @Description(NAME)
    public String name(@Source MetricView metric) {
        return labels.metric(metric.key());
    }

    @Nullable
    @Description("The unit; missing where it is not known.")
    public String unit(@Source MetricView metric) {
        return labels.metricUnit(metric.key()).orElse(null);
    }

    @NonNull
    @Description(NAME)
    public String name(@Source EditionNodeView node) {
        return labels.node(node.key(), node.model().name());
    }

    @NonNull
    @Description(NAME)
    public String name(@Source MethodologyNodeView node) {
        return labels.node(node.key(), node.englishName());
    }

    @Nullable
    @Description("The unit of an indicator's data.")
    public String unit(@Source MethodologyNodeView node) {
        return labels.unit(node.englishUnit());
    }

    @NonNull
    @Description("The node's name.")
    public String name(@Source ExplanationStepView step) {
        return labels.node(step.key(), step.englishName());
    }

    @Nullable
    @Description("The unit of the observation.")
    public String unit(@Source ExplanationStepView step) {
        return labels.unit(step.englishUnit());
    }

    @Nullable
    @Description(REASON)
    public String reason(@Source ExplanationStepView step) {
        return labels.reason(step.reasonCode(), step.englishReason());
    }

    @Nullable
    @Description(REASON)
    public String reason(@Source ResultView result) {
        return labels.reason(result.reasonCode(), result.englishReason());
    }

    @Nullable
    @Description(REASON)
    public String reason(@Source ScenarioResultView result) {
        return labels.reason(result.reasonCode(), result.englishReason());
    }

    @NonNull
    @Description(NAME)
    public String name(@Source GroupView group) {
        return labels.group(group.key(), group.model().name());
    }

    @NonNull
    @Description(NAME)
    public String name(@Source EditionGroupView group) {
        return labels.group(group.key(), group.model().name());
    }

    @NonNull
    @Description(NAME)
    public String name(@Source IndicatorView indicator) {
        return labels.node(indicator.key(), indicator.model().name());
    }

    @NonNull
    @Description("The unit of its values.")
    public String unit(@Source IndicatorView indicator) {
        return Keys.present(labels.unit(indicator.model().unit()));
    }

    @NonNull
    @Description("The kind, in words.")
    public String kindName(@Source InstitutionView institution) {
        return labels.named("institution_kind", institution.kind());
    }

    @NonNull
    @Description("The kind, in words.")
    public String kindName(@Source IncidentView incident) {
        return labels.named("incident_kind", incident.kind());
    }
}
