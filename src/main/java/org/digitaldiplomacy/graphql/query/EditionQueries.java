package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.EditionGroupView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.EditionRankView;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.ResultConnection;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.SourceId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Editions, their rankings, and countries' results in them. */
@GraphQLApi
public class EditionQueries {

    private static final String NODE =
            "The node: a dimension such as index, reach, openness, cyber-resilience or small-state-leverage, or any"
                    + " other node or indicator of the edition.";
    private static final String EDITION = "The edition's slug: 2024. By default the latest.";

    private final Editions editions;
    private final EditionTables tables;
    private final Present present;
    private final Loaders loaders;

    EditionQueries(Editions editions, EditionTables tables, Present present, Loaders loaders) {
        this.editions = editions;
        this.tables = tables;
        this.present = present;
        this.loaders = loaders;
    }

    @Query("editions")
    @Description("The latest published revision of each edition, by year.")
    public List<@NonNull EditionView> editions() {
        return present.snapshot().latestRevisions().stream()
                .map(EditionView::of)
                .toList();
    }

    @Nullable
    @Query("edition")
    @Description("A published edition; null where there is none.")
    public EditionView edition(
            @Nullable @Description(EDITION) @Name("slug") String slug,
            @Nullable @Description("The revision; by default the latest.") @Name("revision") Integer revision) {
        return present.snapshot().edition(slug, revision).map(EditionView::of).orElse(null);
    }

    @Query("ranking")
    @Description("The countries' results on a node of an edition: best rank first, those without a rank last.")
    public ResultConnection ranking(
            @Nullable @Description(EDITION) @Name("edition") String slug,
            @DefaultValue("index") @Description(NODE) @Name("dimension") String dimension,
            @Nullable
                    @Description("Only among this group of the edition, with the ranks within it: small-states.")
                    @Name("group")
                    String group,
            @Nullable @Description("Only members of this group of countries, by its key: region-africa.") @Name("among")
                    String among,
            @Nullable @Description("Only scores of at least this.") @Name("scoreAtLeast") Double scoreAtLeast,
            @Nullable @Description("Only scores of at most this.") @Name("scoreAtMost") Double scoreAtMost,
            @Nullable @Description("Only ranks down to this.") @Name("rankAtMost") Integer rankAtMost,
            @Nullable @Description("Only these countries, by any of their codes: to compare them.") @Name("countries")
                    List<@NonNull String> countries,
            @DefaultValue("false") @Description("Leave out countries without a rank.") @Name("rankedOnly")
                    boolean rankedOnly,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Edition edition = present.snapshot().knownEdition(slug);
        Ranking ranking = new Ranking(edition, known(edition, dimension), tables).withGroup(group);
        Predicate<EditionScore> chosen = score -> ranking.holds(score)
                && (!rankedOnly || score.rank().isPresent())
                && (rankAtMost == null || score.rank().orElse(Integer.MAX_VALUE) <= rankAtMost)
                && (scoreAtLeast == null || score.score().orElse(Double.NEGATIVE_INFINITY) >= scoreAtLeast)
                && (scoreAtMost == null || score.score().orElse(Double.POSITIVE_INFINITY) <= scoreAtMost);
        if (among != null) {
            chosen = chosen.and(in(present.snapshot().membersOf(among)));
        }
        if (countries != null) {
            chosen = chosen.and(
                    in(countries.stream().map(present.snapshot()::known).toList()));
        }
        return Connections.results(PageArguments.of(first, after, last, before)
                .cut(ranking.scores(), chosen, score -> score.country().value())
                .map(ranking::view));
    }

    @Description("The nodes that it was scored by, a parent before its children, leverages last.")
    public List<@NonNull EditionNodeView> nodes(@Source EditionView edition) {
        return tables.nodes(edition.model().id()).stream()
                .map(EditionNodeView::of)
                .toList();
    }

    @Description("The groups that it ranks among themselves.")
    public List<@NonNull EditionGroupView> groups(@Source EditionView edition) {
        return tables.groups(edition.model().id()).stream()
                .map(EditionGroupView::of)
                .toList();
    }

    @Description("The country's result on a node of an edition; where it took no part, status says so.")
    public ResultView result(
            @Source CountryView country,
            @Nullable @Description(EDITION) @Name("edition") String slug,
            @DefaultValue("index") @Description(NODE) @Name("dimension") String dimension) {
        Edition edition = present.snapshot().knownEdition(slug);
        return new Ranking(edition, known(edition, dimension), tables)
                .of(country.model().code());
    }

    @Description("The country's results on all nodes of an edition, in the order of the nodes.")
    public List<@NonNull ResultView> results(
            @Source CountryView country, @Nullable @Description(EDITION) @Name("edition") String slug) {
        Edition edition = present.snapshot().knownEdition(slug);
        return tables.nodes(edition.id()).stream()
                .map(node -> new Ranking(edition, node.id(), tables)
                        .of(country.model().code()))
                .toList();
    }

    @Description("The country's result on a node in each edition, by year.")
    public CompletionStage<List<@NonNull EditionRankView>> history(
            @Source CountryView country,
            @DefaultValue("index") @Description(NODE) @Name("dimension") String dimension) {
        return history(
                present.snapshot().knownEdition(null).methodology(),
                dimension,
                country.model().code());
    }

    @Description("The country's result on the same node in each edition, by year.")
    public CompletionStage<List<@NonNull EditionRankView>> history(@Source ResultView result) {
        return history(result.of().methodology(), result.node(), result.model().country());
    }

    @Nullable
    @Description("How many ranks better than in an earlier edition; negative for worse, missing without both ranks.")
    public Integer rankChange(
            @Source ResultView result, @Description("The earlier edition's slug: 2020.") @Name("since") String since) {
        Edition earlier = present.snapshot().knownEdition(since);
        ResultView then = new Ranking(earlier, known(earlier, result.node()), tables)
                .of(result.model().country());
        return then.rank() == null || result.rank() == null ? null : then.rank() - result.rank();
    }

    @Description("The country.")
    public CountryView country(@Source ResultView result) {
        return CountryView.of(
                Keys.present(present.snapshot().countries().get(result.model().country())));
    }

    @Description("The edition.")
    public EditionView edition(@Source ResultView result) {
        return EditionView.of(result.of());
    }

    @Description("How the country came by the score, node by node, from the node itself down to observed values with"
            + " year and source: enough to recompute it by hand.")
    public List<@NonNull ExplanationStepView> explain(@Source ResultView result) {
        return tables.scores(result.of().id())
                .explain(result.node(), result.model().country().value())
                .map(ExplanationSteps::of)
                .orElse(List.of());
    }

    @Nullable
    @Description("The source of the observation.")
    public SourceView source(@Source ExplanationStepView step) {
        return step.sourceKey() == null
                ? null
                : Keys.map(present.snapshot().sources().get(new SourceId(step.sourceKey())), SourceView::of);
    }

    private CompletionStage<List<EditionRankView>> history(String methodology, String node, CountryCode country) {
        return loaders.load(
                        "history",
                        List.of(methodology, node),
                        country,
                        countries -> editions.history(methodology, node, countries))
                .thenApply(found ->
                        Keys.orEmpty(found).stream().map(EditionRankView::of).toList());
    }

    private static Predicate<EditionScore> in(List<Country> countries) {
        Set<CountryCode> codes = countries.stream().map(Country::code).collect(Collectors.toSet());
        return score -> codes.contains(score.country());
    }

    private String known(Edition edition, String node) {
        List<String> nodes =
                tables.nodes(edition.id()).stream().map(EditionNode::id).toList();
        if (!nodes.contains(node)) {
            throw PageArguments.bad("dimension must be one of " + nodes + ", found '" + node + "'.");
        }
        return node;
    }
}
