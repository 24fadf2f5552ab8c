package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("RelationKind")
@Description("How one institution's accounts relate to another's.")
public enum RelationKindView {
    @Description("They follow it: so on a day.")
    FOLLOWS,

    @Description("They name it in posts: counted over a period.")
    MENTIONS
}
