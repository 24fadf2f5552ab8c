package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.model.RelationKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("RelationInput")
@Description("That an institution follows or mentions another. Kind, platform, both institutions and date name it; an"
        + " institution's relations of one kind, platform and date are its whole list of that day.")
public record RelationInput(
        @Description("How they are related.") RelationKind kind,
        @Description("The platform, by its key: x.") String platform,

        @Description("Institution that follows or mentions, by its key.")
        String fromInstitution,

        @Description("Institution that is followed or mentioned, by its key.")
        String toInstitution,

        @Description("The first day of the period that mentions were counted over; none for what holds on a day.")
        @Nullable
        LocalDate periodStart,

        @Description("The day on which it was so, or the last day of the period.")
        LocalDate date,

        @Description("Accounts followed, or posts with a mention; at least 1.")
        int count,

        @Description("The source, by its key.") String source) {}
