package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.network.Centrality;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Order of a network's nodes. */
@Name("CentralityOrder")
@Description("Order of a network's nodes. Equals stand in the order of their codes or keys.")
public enum CentralityOrderView {
    @Description("By how many others it has a link to.")
    OUT_DEGREE,

    @Description("By how many others have a link to it.")
    IN_DEGREE,

    @Description("By how many links are answered.")
    MUTUAL,

    @Description("By the share of shortest paths that lead through it.")
    BETWEENNESS,

    @Description("By the centrality of those that it is linked with.")
    EIGENVECTOR,

    @Description("By the share of a random walk's time.")
    PAGE_RANK,

    @Description("By the number of its community.")
    COMMUNITY;

    public double measure(Centrality<?> of) {
        return switch (this) {
            case OUT_DEGREE -> of.outDegree();
            case IN_DEGREE -> of.inDegree();
            case MUTUAL -> of.mutual();
            case BETWEENNESS -> of.betweenness();
            case EIGENVECTOR -> of.eigenvector();
            case PAGE_RANK -> of.pageRank();
            case COMMUNITY -> of.community();
        };
    }
}
