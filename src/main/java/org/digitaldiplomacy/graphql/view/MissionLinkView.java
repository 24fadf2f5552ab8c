package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.digitaldiplomacy.model.MissionLink;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionLink")
@Description("That a country has embassies in another.")
public record MissionLinkView(
        @Ignore MissionLink model,

        @Description("How many embassies, high commissions and representative offices there are.")
        int missions,

        @Description("Whether the host has one in the sender, too.")
        boolean mutual,

        @Description("The day of the sender's list.") LocalDate date) {

    public static MissionLinkView of(MissionLink link, boolean mutual) {
        return new MissionLinkView(link, link.missions(), mutual, link.date());
    }
}
