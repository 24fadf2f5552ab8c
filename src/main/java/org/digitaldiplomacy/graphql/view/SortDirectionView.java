package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Which way a list runs. */
@Name("SortDirection")
@Description("Which way a list runs. What lacks the value to order by stands last either way.")
public enum SortDirectionView {
    @Description("The smallest, or the first of the alphabet, comes first.")
    ASCENDING,

    @Description("The greatest, or the last of the alphabet, comes first.")
    DESCENDING
}
