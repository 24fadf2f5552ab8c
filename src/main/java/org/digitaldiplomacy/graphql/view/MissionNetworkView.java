package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.network.MissionNetwork;
import org.digitaldiplomacy.network.Network;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("MissionNetwork")
@Description("Which country has an embassy in which. Of each sender the last list up to the day counts, and no other.")
public record MissionNetworkView(
        @Ignore MissionNetwork model,

        @Description("As of which day: that of the latest list in it.")
        LocalDate asOf,

        @Description("The days of which there are lists, the oldest first.")
        List<@NonNull LocalDate> dates,

        @Description("How many countries it has; those without a link are none of it.")
        int countryCount,

        @Description("How many links it has.") int linkCount,

        @Description("The share of the links that could be, 0 to 1.")
        double density,

        @Description("The share of links with one the other way round, 0 to 1.")
        double reciprocity,

        @Description("How far the communities hold together, −0.5 to 1: below 0.3 there is hardly any division.")
        double modularity) {

    public static MissionNetworkView of(MissionNetwork missions, LocalDate asOf, List<LocalDate> dates) {
        Network<CountryCode> n = missions.network();
        return new MissionNetworkView(
                missions, asOf, dates, n.nodeCount(), n.linkCount(), n.density(), n.reciprocity(), n.modularity());
    }
}
