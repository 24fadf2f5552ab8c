package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("CountryResultEdge")
@Description("An item of a page of results, with its place in the list.")
public record ResultEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") ResultView node) {}
