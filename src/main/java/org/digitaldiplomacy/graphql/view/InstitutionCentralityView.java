package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.network.Centrality;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("InstitutionCentrality")
@Description("Position of an institution in the network of follows, or of mentions.")
public record InstitutionCentralityView(
        @Ignore Centrality<InstitutionId> model,
        @Ignore RelationKind kind,
        @Ignore LocalDate asOf,

        @Description("How many others it follows or mentions.")
        int outDegree,

        @Description("How many others follow or mention it.")
        int inDegree,

        @Description("How many of those that it follows or mentions do the same in return.")
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
        return GlobalId.of(GlobalId.Kind.RELATION_CENTRALITY, kind, asOf, model.node());
    }

    public static InstitutionCentralityView of(Centrality<InstitutionId> c, RelationKind kind, LocalDate asOf) {
        return new InstitutionCentralityView(
                c,
                kind,
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
