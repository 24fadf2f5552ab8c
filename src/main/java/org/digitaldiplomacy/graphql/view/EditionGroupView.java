package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.edition.EditionGroup;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionGroup")
@Description("Countries that an edition also ranks among themselves, such as small states.")
public record EditionGroupView(
        @Ignore EditionGroup model,
        @Description("The natural key: small-states.") String key,
        @Description("Members.") String about) {
    public static EditionGroupView of(EditionGroup g) {
        return new EditionGroupView(g, g.id(), g.about());
    }
}
