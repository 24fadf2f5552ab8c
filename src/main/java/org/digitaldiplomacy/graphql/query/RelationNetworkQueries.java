package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.digitaldiplomacy.graphql.execution.Loaders;
import org.digitaldiplomacy.graphql.view.CentralityOrderView;
import org.digitaldiplomacy.graphql.view.InstitutionCentralityConnection;
import org.digitaldiplomacy.graphql.view.InstitutionCentralityView;
import org.digitaldiplomacy.graphql.view.InstitutionCommunityView;
import org.digitaldiplomacy.graphql.view.InstitutionView;
import org.digitaldiplomacy.graphql.view.RelationConnection;
import org.digitaldiplomacy.graphql.view.RelationNetworkView;
import org.digitaldiplomacy.graphql.view.RelationView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.network.Centrality;
import org.digitaldiplomacy.network.RelationNetwork;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Networks of follows and mentions. */
@GraphQLApi
public class RelationNetworkQueries {

    private static final String KIND = "Kind of link: follows or mentions.";
    private static final String AS_OF = "The day; by default that of the latest list.";

    private final KeptNetworks networks;
    private final Institutions institutions;
    private final KnownInstitutions known;
    private final Present present;
    private final Loaders loaders;

    RelationNetworkQueries(
            KeptNetworks networks,
            Institutions institutions,
            KnownInstitutions known,
            Present present,
            Loaders loaders) {
        this.known = known;
        this.networks = networks;
        this.institutions = institutions;
        this.present = present;
        this.loaders = loaders;
    }

    @Nullable
    @Query("relationNetwork")
    @Description("Which institution follows, or mentions, which, as of a day; null where nothing is known up to it.")
    public RelationNetworkView relationNetwork(
            @DefaultValue("FOLLOWS") @Description(KIND) @Name("kind") RelationKind kind,
            @Nullable @Description(AS_OF) @Name("asOf") LocalDate asOf) {
        return networks.relations(present.snapshot().revision(), kind, asOf)
                .map(dated -> RelationNetworkView.of(dated.network(), kind, dated.asOf(), dated.dates()))
                .orElse(null);
    }

    @Description("Position of each institution, the most central first.")
    public InstitutionCentralityConnection centralities(
            @Source RelationNetworkView network,
            @DefaultValue("EIGENVECTOR") @Description("Sort key.") @Name("orderBy") CentralityOrderView orderBy,
            @DefaultValue("DESCENDING") @Description(Ordering.DIRECTION_DOWN) @Name("direction")
                    SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Ordering<Centrality<InstitutionId>> order = Ordering.by(
                orderBy,
                direction,
                orderBy::measure,
                Comparator.<Double>naturalOrder(),
                Comparator.comparing((Centrality<InstitutionId> c) -> c.node()));
        return Connections.institutionCentralities(PageArguments.of(first, after, last, before)
                .cut(order.sort(network.model().network().centralities()), c -> true, order.name(), c -> c.node()
                        .value())
                .map(c -> InstitutionCentralityView.of(c, network.kind(), network.asOf())));
    }

    @Description("Links between institutions, in the order of both keys and of the platforms.")
    public RelationConnection links(
            @Source RelationNetworkView network,
            @Nullable @Description("Only what this institution does, by its key.") @Name("from") String from,
            @Nullable @Description("Only what is done to this institution, by its key.") @Name("to") String to,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        InstitutionId source = from == null ? null : known("from", from);
        InstitutionId target = to == null ? null : known("to", to);
        RelationNetwork relations = network.model();
        return Connections.relations(PageArguments.of(first, after, last, before)
                .cut(
                        relations.relations(),
                        r -> (source == null || source.equals(r.from())) && (target == null || target.equals(r.to())),
                        r -> r.from() + "/" + r.to() + "/" + r.platform())
                .map(r -> RelationView.of(r, relations.isMutual(r), network.asOf())));
    }

    @Description("Groups of institutions with more links among them than chance would give, the largest first.")
    public List<@NonNull InstitutionCommunityView> communities(@Source RelationNetworkView network) {
        List<InstitutionCommunityView> communities = new ArrayList<>();
        for (Set<InstitutionId> members : network.model().network().communities()) {
            communities.add(new InstitutionCommunityView(members, communities.size() + 1, members.size()));
        }
        return communities;
    }

    @Description("Its institutions, in the order of their keys.")
    public CompletionStage<List<@NonNull InstitutionView>> institutions(@Source InstitutionCommunityView community) {
        return loaders.load("InstitutionCommunity.institutions", List.of(), community.members(), groups -> {
                    Map<InstitutionId, Institution> found = institutions.byId(
                            groups.stream().flatMap(Set::stream).toList());
                    Map<Set<InstitutionId>, List<Institution>> byGroup = new HashMap<>();
                    groups.forEach(group -> byGroup.put(
                            group,
                            group.stream()
                                    .sorted()
                                    .map(id -> Keys.present(found.get(id)))
                                    .toList()));
                    return byGroup;
                })
                .thenApply(found ->
                        Keys.orEmpty(found).stream().map(InstitutionView::of).toList());
    }

    @Description("The institution.")
    public CompletionStage<InstitutionView> institution(@Source InstitutionCentralityView centrality) {
        return institution(
                "InstitutionCentrality.institution", centrality.model().node());
    }

    @Nullable
    @Description("Position in the network of follows, or of mentions; null where it has no link.")
    public InstitutionCentralityView relationCentrality(
            @Source InstitutionView institution,
            @DefaultValue("FOLLOWS") @Description(KIND) @Name("kind") RelationKind kind,
            @Nullable @Description(AS_OF) @Name("asOf") LocalDate asOf) {
        return centrality(institution.model().id(), kind, asOf);
    }

    private @Nullable InstitutionCentralityView centrality(
            InstitutionId institution, RelationKind kind, @Nullable LocalDate asOf) {
        return networks.relations(present.snapshot().revision(), kind, asOf)
                .flatMap(dated -> dated.network()
                        .network()
                        .centrality(institution)
                        .map(c -> InstitutionCentralityView.of(c, kind, dated.asOf())))
                .orElse(null);
    }

    /** @param parts kind, day and institution */
    @Nullable
    InstitutionCentralityView centrality(String[] parts) {
        return centrality(new InstitutionId(parts[2]), RelationKind.valueOf(parts[0]), LocalDate.parse(parts[1]));
    }

    /** @param parts kind, day, both institutions and platform */
    @Nullable
    RelationView link(String[] parts) {
        RelationNetworkView network = relationNetwork(RelationKind.valueOf(parts[0]), LocalDate.parse(parts[1]));
        return network == null
                ? null
                : network.model().relations().stream()
                        .filter(r -> r.from().value().equals(parts[2])
                                && r.to().value().equals(parts[3])
                                && r.platform().value().equals(parts[4]))
                        .findFirst()
                        .map(r -> RelationView.of(r, network.model().isMutual(r), network.asOf()))
                        .orElse(null);
    }

    @Description("Institution that follows or mentions.")
    public CompletionStage<InstitutionView> from(@Source RelationView relation) {
        return institution("Relation.from", relation.model().from());
    }

    @Description("Institution that is followed or mentioned.")
    public CompletionStage<InstitutionView> to(@Source RelationView relation) {
        return institution("Relation.to", relation.model().to());
    }

    @Description("Source of the link.")
    public SourceView source(@Source RelationView relation) {
        return SourceView.of(present.snapshot().source(relation.model().source()));
    }

    private CompletionStage<InstitutionView> institution(String field, InstitutionId id) {
        return loaders.load(field, List.of(), id, institutions::byId)
                .thenApply(found -> InstitutionView.of(Keys.present(found)));
    }

    private InstitutionId known(String argument, String key) {
        return known.known(argument, key, present.snapshot().revision());
    }
}
