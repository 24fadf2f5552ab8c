package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.RelationKind;
import org.digitaldiplomacy.network.Network;
import org.digitaldiplomacy.network.RelationNetwork;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("RelationNetwork")
@Description(
        "Which institution follows, or mentions, which. Of each institution and platform the last list up to the day"
                + " counts; one that is followed on two platforms is linked once.")
public record RelationNetworkView(
        @Ignore RelationNetwork model,

        @Description("Kind of the links.") RelationKind kind,

        @Description("As of which day: that of the latest list in it.")
        LocalDate asOf,

        @Description("The days of which there are lists, the oldest first.")
        List<@NonNull LocalDate> dates,

        @Description("How many institutions it has; those without a link are none of it.")
        int institutionCount,

        @Description("How many links it has.") int linkCount,

        @Description("The share of the links that could be, 0 to 1.")
        double density,

        @Description("The share of links with one the other way round, 0 to 1.")
        double reciprocity,

        @Description("How far the communities hold together, −0.5 to 1: below 0.3 there is hardly any division.")
        double modularity) {

    public static RelationNetworkView of(
            RelationNetwork relations, RelationKind kind, LocalDate asOf, List<LocalDate> dates) {
        Network<InstitutionId> n = relations.network();
        return new RelationNetworkView(
                relations,
                kind,
                asOf,
                dates,
                n.nodeCount(),
                n.linkCount(),
                n.density(),
                n.reciprocity(),
                n.modularity());
    }
}
