package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the engine's, with descriptions. */
@Name("Direction")
@Description("Which way is better.")
public enum DirectionView {
    @Description("A higher value is better.")
    HIGHER_IS_BETTER,

    @Description("A lower value is better.")
    LOWER_IS_BETTER
}
