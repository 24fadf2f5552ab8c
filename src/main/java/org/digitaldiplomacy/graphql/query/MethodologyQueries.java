package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.RuleDescription;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.digitaldiplomacy.graphql.view.MethodChoiceView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.MethodologyView;
import org.digitaldiplomacy.graphql.view.RuleFileView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.port.Observations;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Methodologies: how to score, from the rules as they are stored. */
@GraphQLApi
public class MethodologyQueries {

    private final Methodologies methodologies;
    private final Observations observations;
    private final Present present;
    private final Loaders loaders;
    private final StoredDescriptions descriptions;

    MethodologyQueries(
            Methodologies methodologies,
            Observations observations,
            Present present,
            Loaders loaders,
            StoredDescriptions descriptions) {
        this.methodologies = methodologies;
        this.observations = observations;
        this.present = present;
        this.loaders = loaders;
        this.descriptions = descriptions;
    }

    @Query("methodologies")
    @Description("The latest version of each methodology, in the order of the keys.")
    public List<@NonNull MethodologyView> methodologies() {
        Map<String, MethodologyView> latest = new TreeMap<>();
        methodologies.all().forEach(rules -> latest.put(rules.id(), MethodologyView.of(rules)));
        return List.copyOf(latest.values());
    }

    @Nullable
    @Query("methodology")
    @Description("The latest version of a methodology; null where there is none.")
    public MethodologyView methodology(
            @Nullable @Description("The natural key; by default the one that ranks the latest edition.") @Name("key")
                    String key) {
        String id = key == null ? present.snapshot().latestEdition().methodology() : key;
        return methodologies.latest(id).map(MethodologyView::of).orElse(null);
    }

    @Description("The exact rules that it was scored by.")
    public MethodologyView methodology(@Source EditionView edition) {
        return MethodologyView.of(methodologies
                .find(edition.model().methodologyDigest())
                .orElseThrow(() -> new IllegalStateException(
                        "the rules of edition " + edition.model().id() + " are not stored")));
    }

    @Description("Summary in one or two sentences.")
    public String summary(@Source MethodologyView methodology) {
        return description(methodology).summary();
    }

    @Description("Its tree, a parent before its children, leverages last.")
    public List<@NonNull MethodologyNodeView> nodes(@Source MethodologyView methodology) {
        return description(methodology).nodes().stream()
                .map(MethodologyNodeView::of)
                .toList();
    }

    @Description("The rule files, as they are.")
    public List<@NonNull RuleFileView> files(@Source MethodologyView methodology) {
        return methodology.model().files().entrySet().stream()
                .map(file -> new RuleFileView(file.getKey(), file.getValue()))
                .toList();
    }

    @Description("Robustness choices; empty where the rules state none.")
    public List<@NonNull MethodChoiceView> choices(@Source MethodologyView methodology) {
        return description(methodology).choices().stream()
                .map(MethodChoiceView::of)
                .toList();
    }

    @Description("Sources of the data that an indicator reads, in all years; empty for other nodes.")
    public CompletionStage<List<@NonNull SourceView>> sources(@Source MethodologyNodeView node) {
        IndicatorId column = Optional.ofNullable(node.column())
                .flatMap(key -> Keys.parse(key, IndicatorId::new))
                .orElse(null);
        return loaders.loadIfAny("MethodologyNode.sources", List.of(), column, observations::sources)
                .thenApply(sources -> Keys.orEmpty(sources).stream()
                        .map(present.snapshot()::source)
                        .map(SourceView::of)
                        .toList());
    }

    private RuleDescription description(MethodologyView methodology) {
        return descriptions.of(methodology.digest());
    }
}
