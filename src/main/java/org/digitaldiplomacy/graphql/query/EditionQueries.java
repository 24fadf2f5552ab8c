package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionDownloads;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionRank;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.SeriesBreaks;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.DownloadView;
import org.digitaldiplomacy.graphql.view.EditionGroupView;
import org.digitaldiplomacy.graphql.view.EditionNodeView;
import org.digitaldiplomacy.graphql.view.EditionPluginView;
import org.digitaldiplomacy.graphql.view.EditionRankView;
import org.digitaldiplomacy.graphql.view.EditionView;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.graphql.view.SourceView;
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

    private final Editions editions;
    private final EditionTables tables;
    private final Present present;
    private final Loaders loaders;
    private final EditionDownloads downloads;
    private final StoredDescriptions descriptions;

    EditionQueries(
            Editions editions,
            EditionTables tables,
            Present present,
            Loaders loaders,
            EditionDownloads downloads,
            StoredDescriptions descriptions) {
        this.editions = editions;
        this.tables = tables;
        this.present = present;
        this.loaders = loaders;
        this.downloads = downloads;
        this.descriptions = descriptions;
    }

    @Query("editions")
    @Description("The latest published revision of each edition, by year.")
    public List<@NonNull EditionView> editions() {
        return present.snapshot().editions().latestRevisions().stream()
                .map(EditionView::of)
                .toList();
    }

    @Nullable
    @Query("edition")
    @Description("A published edition; null where there is none.")
    public EditionView edition(
            @Nullable @Description(Ranking.EDITION) @Name("slug") String slug,
            @Nullable @Description("The revision; by default the latest.") @Name("revision") Integer revision) {
        return present.snapshot().edition(slug, revision).map(EditionView::of).orElse(null);
    }

    @Nullable
    @Description(
            "The edition by the same methodology that comes before it by year, in its latest revision; null for the"
                    + " first.")
    public EditionView previous(@Source EditionView edition) {
        return present.snapshot()
                .editions()
                .before(edition.model())
                .map(EditionView::of)
                .orElse(null);
    }

    @Description("The nodes that it was scored by, a parent before its children, leverages last.")
    public List<@NonNull EditionNodeView> nodes(@Source EditionView edition) {
        return tables.nodes(edition.model().id()).stream()
                .map(EditionNodeView::of)
                .toList();
    }

    @Description("Warnings of rules under which a country can gain by getting worse; empty where there are none.")
    public List<@NonNull String> warnings(@Source EditionView edition) {
        return tables.warnings(edition.model().id());
    }

    @Description("Its dimensions: the direct parts of the index, and the leverages.")
    public List<@NonNull EditionNodeView> dimensions(@Source EditionView edition) {
        List<EditionNode> nodes = tables.nodes(edition.model().id());
        String root = nodes.get(0).id();
        return nodes.stream()
                .filter(node -> root.equals(node.parent()) || node.kind() == EditionNode.Kind.LEVERAGE)
                .map(EditionNodeView::of)
                .toList();
    }

    @Description("Downloads of this revision: every table in every format, and everything in one file.")
    public List<@NonNull DownloadView> downloads(@Source EditionView edition) {
        return downloads.of(edition.model()).stream()
                .map(download -> DownloadView.of(edition.model(), download))
                .toList();
    }

    @Description("The file's size in bytes.")
    public int bytes(@Source DownloadView download) {
        return Math.toIntExact(downloads.size(download.of(), download.file()).bytes());
    }

    @NonNull
    @Description("The file's SHA-256 digest, in hexadecimal.")
    public String sha256(@Source DownloadView download) {
        return downloads.size(download.of(), download.file()).sha256();
    }

    @Description("The plug-in jars whose formulas scored it, by file; the edition's zip has them.")
    public List<@NonNull EditionPluginView> plugins(@Source EditionView edition) {
        return tables.plugins(edition.model().id()).stream()
                .map(EditionPluginView::of)
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
            @Nullable @Description(Ranking.EDITION) @Name("edition") String slug,
            @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node) {
        Edition edition = present.snapshot().knownEdition("edition", slug);
        return new Ranking(edition, tables.known(edition.id(), node), tables)
                .of(country.model().code());
    }

    /** @param parts slug, revision, country and node */
    @Nullable
    ResultView result(String[] parts) {
        return present.snapshot()
                .edition(parts[0], Integer.valueOf(parts[1]))
                .filter(edition -> tables.has(edition.id(), parts[3]))
                .flatMap(edition -> present.snapshot()
                        .country(parts[2])
                        .map(country -> new Ranking(edition, parts[3], tables).of(country.code())))
                .orElse(null);
    }

    @Description("The country's results on all nodes of an edition, in the order of the nodes.")
    public List<@NonNull ResultView> results(
            @Source CountryView country, @Nullable @Description(Ranking.EDITION) @Name("edition") String slug) {
        Edition edition = present.snapshot().knownEdition("edition", slug);
        return tables.nodes(edition.id()).stream()
                .map(node -> new Ranking(edition, node.id(), tables)
                        .of(country.model().code()))
                .toList();
    }

    @Description("The country's result on a node in each edition of the methodology that the latest is by, by year.")
    public CompletionStage<List<@NonNull EditionRankView>> history(
            @Source CountryView country, @DefaultValue("index") @Description(Ranking.NODE) @Name("node") String node) {
        return history(methodologyWith(node), node, country.model().code());
    }

    @Description("The country's result on the same node in each edition by the same methodology, by year.")
    public CompletionStage<List<@NonNull EditionRankView>> history(@Source ResultView result) {
        return history(
                result.of().methodology(), result.nodeKey(), result.model().country());
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
        return ExplanationSteps.of(
                result.of().methodologyDigest(),
                tables.explained(result.of(), result.model().country()),
                result.nodeKey());
    }

    @Description("The parts that the node is made of, one level down, with the score and weight of each and, where the"
            + " score is a sum, what each adds; empty for an indicator.")
    public List<@NonNull ExplanationStepView> contributions(@Source ResultView result) {
        return explain(result).stream().filter(step -> step.depth() == 1).toList();
    }

    @Nullable
    @Description("The source of the observation.")
    public SourceView source(@Source ExplanationStepView step) {
        return step.sourceKey() == null
                ? null
                : Keys.map(present.snapshot().sources().get(new SourceId(step.sourceKey())), SourceView::of);
    }

    /** The methodology of the latest edition, of which some edition has the node. */
    private String methodologyWith(String node) {
        String methodology = present.snapshot().latestEdition().methodology();
        Set<String> known = present.snapshot().editions().latestRevisions().stream()
                .filter(edition -> edition.methodology().equals(methodology))
                .flatMap(edition -> tables.nodes(edition.id()).stream())
                .map(EditionNode::id)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(node)) {
            throw Refused.unknown("node", node, "a node of an edition of " + methodology + ", one of " + known, known);
        }
        return methodology;
    }

    private CompletionStage<List<EditionRankView>> history(String methodology, String node, CountryCode country) {
        return loaders.load(
                        "history",
                        List.of(methodology, node),
                        country,
                        countries -> editions.history(methodology, node, countries))
                .thenApply(found -> steps(node, Keys.orEmpty(found)));
    }

    private List<EditionRankView> steps(String node, List<EditionRank> ranks) {
        List<EditionRankView> steps = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            EditionRank rank = ranks.get(i);
            boolean comparable =
                    i == 0 || breaks(rank).areComparable(node, ranks.get(i - 1).year(), rank.year());
            steps.add(EditionRankView.of(rank, comparable));
        }
        return steps;
    }

    /** As the rules of the later edition state them. */
    private SeriesBreaks breaks(EditionRank rank) {
        EditionId id = rank.edition();
        return present.snapshot()
                .edition(id.slug(), id.revision())
                .map(edition -> descriptions.breaks(edition.methodologyDigest()))
                .orElseGet(SeriesBreaks::none);
    }
}
