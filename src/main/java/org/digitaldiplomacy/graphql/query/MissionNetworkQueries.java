package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.graphql.view.CentralityOrderView;
import org.digitaldiplomacy.graphql.view.CountryView;
import org.digitaldiplomacy.graphql.view.MissionCentralityConnection;
import org.digitaldiplomacy.graphql.view.MissionCentralityView;
import org.digitaldiplomacy.graphql.view.MissionCommunityView;
import org.digitaldiplomacy.graphql.view.MissionLinkConnection;
import org.digitaldiplomacy.graphql.view.MissionLinkView;
import org.digitaldiplomacy.graphql.view.MissionNetworkView;
import org.digitaldiplomacy.graphql.view.SourceView;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.network.Centrality;
import org.digitaldiplomacy.network.MissionNetwork;
import org.digitaldiplomacy.port.SortDirection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Network of embassies. */
@GraphQLApi
public class MissionNetworkQueries {

    private static final String AS_OF = "The day; by default that of the latest list.";

    private final KeptNetworks networks;
    private final Present present;

    MissionNetworkQueries(KeptNetworks networks, Present present) {
        this.networks = networks;
        this.present = present;
    }

    @Nullable
    @Query("missionNetwork")
    @Description("Which country has an embassy in which, as of a day; null where there is no list up to that day.")
    public MissionNetworkView missionNetwork(@Nullable @Description(AS_OF) @Name("asOf") LocalDate asOf) {
        return networks.missions(present.snapshot().revision(), asOf)
                .map(dated -> MissionNetworkView.of(dated.network(), dated.asOf(), dated.dates()))
                .orElse(null);
    }

    @Description("Position of each country, the most central first.")
    public MissionCentralityConnection centralities(
            @Source MissionNetworkView network,
            @DefaultValue("EIGENVECTOR") @Description("Sort key.") @Name("orderBy") CentralityOrderView orderBy,
            @DefaultValue("DESCENDING") @Description(Ordering.DIRECTION_DOWN) @Name("direction")
                    SortDirection direction,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        Ordering<Centrality<CountryCode>> order = Ordering.by(
                orderBy,
                direction,
                orderBy::measure,
                Comparator.<Double>naturalOrder(),
                Comparator.comparing((Centrality<CountryCode> c) -> c.node()));
        return Connections.missionCentralities(PageArguments.of(first, after, last, before)
                .cut(order.sort(network.model().network().centralities()), c -> true, order.name(), c -> c.node()
                        .value())
                .map(c -> MissionCentralityView.of(c, network.asOf())));
    }

    @Description("Links between sender and host, in the order of their codes.")
    public MissionLinkConnection links(
            @Source MissionNetworkView network,
            @Nullable @Description("Only embassies of this country, by any of its codes.") @Name("sender")
                    String sender,
            @Nullable @Description("Only embassies in this country, by any of its codes.") @Name("host") String host,
            @Nullable @Description(PageArguments.FIRST) @Name("first") Integer first,
            @Nullable @Description(PageArguments.AFTER) @Name("after") String after,
            @Nullable @Description(PageArguments.LAST) @Name("last") Integer last,
            @Nullable @Description(PageArguments.BEFORE) @Name("before") String before) {
        CountryCode from = sender == null
                ? null
                : present.snapshot().known("sender", sender).code();
        CountryCode to =
                host == null ? null : present.snapshot().known("host", host).code();
        MissionNetwork missions = network.model();
        return Connections.missionLinks(PageArguments.of(first, after, last, before)
                .cut(
                        missions.links(),
                        link -> (from == null || from.equals(link.sender())) && (to == null || to.equals(link.host())),
                        link -> link.sender() + "/" + link.host())
                .map(link -> MissionLinkView.of(link, missions.isMutual(link), network.asOf())));
    }

    @Description("Groups of countries with more embassies among them than chance would give, the largest first.")
    public List<@NonNull MissionCommunityView> communities(@Source MissionNetworkView network) {
        List<MissionCommunityView> communities = new ArrayList<>();
        for (Set<CountryCode> members : network.model().network().communities()) {
            communities.add(new MissionCommunityView(members, communities.size() + 1, members.size()));
        }
        return communities;
    }

    @Description("Its countries, in the order of their codes.")
    public List<@NonNull CountryView> countries(@Source MissionCommunityView community) {
        return community.members().stream().map(this::country).toList();
    }

    @Description("The country.")
    public CountryView country(@Source MissionCentralityView centrality) {
        return country(centrality.model().node());
    }

    @Nullable
    @Description("Position on an earlier day, for comparison; null where it was in no list.")
    public MissionCentralityView since(
            @Source MissionCentralityView centrality, @Description("The day.") @Name("asOf") LocalDate asOf) {
        return centrality(centrality.model().node(), asOf);
    }

    @Nullable
    @Description("Position in the network of embassies; null where no list has it as sender or host.")
    public MissionCentralityView missionCentrality(
            @Source CountryView country, @Nullable @Description(AS_OF) @Name("asOf") LocalDate asOf) {
        return centrality(country.model().code(), asOf);
    }

    @Description("Sending country.")
    public CountryView sender(@Source MissionLinkView link) {
        return country(link.model().sender());
    }

    @Description("Host country.")
    public CountryView host(@Source MissionLinkView link) {
        return country(link.model().host());
    }

    @Description("Source of the list.")
    public SourceView source(@Source MissionLinkView link) {
        return SourceView.of(present.snapshot().source(link.model().source()));
    }

    /** @param parts day, sender and host */
    @Nullable
    MissionLinkView link(String[] parts) {
        MissionNetworkView network = missionNetwork(LocalDate.parse(parts[0]));
        return network == null
                ? null
                : network.model().links().stream()
                        .filter(link -> link.sender().value().equals(parts[1])
                                && link.host().value().equals(parts[2]))
                        .findFirst()
                        .map(link -> MissionLinkView.of(link, network.model().isMutual(link), network.asOf()))
                        .orElse(null);
    }

    /** @param parts day and country */
    @Nullable
    MissionCentralityView centrality(String[] parts) {
        return centrality(new CountryCode(parts[1]), LocalDate.parse(parts[0]));
    }

    @Nullable
    private MissionCentralityView centrality(CountryCode country, @Nullable LocalDate asOf) {
        return networks.missions(present.snapshot().revision(), asOf)
                .flatMap(dated -> dated.network()
                        .network()
                        .centrality(country)
                        .map(c -> MissionCentralityView.of(c, dated.asOf())))
                .orElse(null);
    }

    private CountryView country(CountryCode code) {
        return CountryView.of(present.snapshot().countryOf(code));
    }
}
