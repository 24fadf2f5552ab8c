package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("MissionLinkInput")
@Description(
        "That a state has embassies in another. Sender, host and date name it; a sender's links of one date are its"
                + " whole list of that day.")
public record MissionLinkInput(
        @Description("The state that sends, by its ISO 3166-1 alpha-3 code: EST.")
        String sender,

        @Description("The state that hosts, by the same code.")
        String host,

        @Description("The day of the list.") LocalDate date,

        @Description("Embassies, high commissions and representative offices; at least 1.")
        int missions,

        @Description("The source, by its key.") String source) {}
