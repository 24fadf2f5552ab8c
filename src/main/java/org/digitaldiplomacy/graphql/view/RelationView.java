package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.model.Relation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Relation")
@Description("That an institution follows or mentions another on a platform.")
public record RelationView(
        @Ignore Relation model,
        @Ignore LocalDate asOf,
        @Description("The platform: x, facebook, youtube.") String platform,

        @Description("How many accounts it follows, or how many of its posts have a mention.")
        int count,

        @Description("Whether the other does the same in return, on whichever platform.")
        boolean mutual,

        @Description("The first day of the period that is counted; missing for what holds on a day.") @Nullable
        LocalDate periodStart,

        @Description("The day on which it was so, or the last day of the period.")
        LocalDate date)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.RELATION, model.kind(), asOf, model.from(), model.to(), model.platform());
    }

    public static RelationView of(Relation r, boolean mutual, LocalDate asOf) {
        return new RelationView(r, asOf, r.platform().value(), r.count(), mutual, r.periodStart(), r.date());
    }
}
