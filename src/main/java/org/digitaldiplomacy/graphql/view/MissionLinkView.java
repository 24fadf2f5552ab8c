package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.digitaldiplomacy.model.MissionLink;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionLink")
@Description("That a country has embassies in another.")
public record MissionLinkView(
        @Ignore MissionLink model,
        @Ignore LocalDate asOf,

        @Description("How many embassies, high commissions and representative offices there are.")
        int missions,

        @Description("Whether the host has one in the sender, too.")
        boolean mutual,

        @Description("The day of the sender's list.") LocalDate date)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.MISSION_LINK, asOf, model.sender(), model.host());
    }

    public static MissionLinkView of(MissionLink link, boolean mutual, LocalDate asOf) {
        return new MissionLinkView(link, asOf, link.missions(), mutual, link.date());
    }
}
