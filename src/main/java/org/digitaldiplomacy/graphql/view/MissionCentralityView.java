package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.network.Centrality;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionCentrality")
@Description("Position of a country in the network of embassies.")
public record MissionCentralityView(
        @Ignore Centrality<CountryCode> model,

        @Description("As of which day.") LocalDate asOf,

        @Description("In how many countries it has an embassy.")
        int hosts,

        @Description("How many countries have an embassy in it.")
        int senders,

        @Description("With how many countries it has exchanged embassies: each has one in the other.")
        int mutual,

        @Description(
                "The share, 0 to 1, of the shortest paths between all other pairs that lead through it; equal ones count in parts.")
        double betweenness,

        @Description("High where those are central that it is linked with, either way: 0 to 1, the highest being 1.")
        double eigenvector,

        @Description(
                "The share of time that a walk along the links spends there, which starts anew anywhere at three steps in"
                        + " twenty; the shares of all sum to 1.")
        double pageRank,

        @Description(
                "The number of its community, from 1 for the largest. Numbers of different days cannot be compared.")
        int community)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.MISSION_CENTRALITY, asOf, model.node());
    }

    public static MissionCentralityView of(Centrality<CountryCode> c, LocalDate asOf) {
        return new MissionCentralityView(
                c,
                asOf,
                c.outDegree(),
                c.inDegree(),
                c.mutual(),
                c.betweenness(),
                c.eigenvector(),
                c.pageRank(),
                c.community());
    }
}
