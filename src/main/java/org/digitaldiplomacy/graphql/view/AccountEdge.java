package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("AccountEdge")
@Description("An item of a page of accounts, with its place in the list.")
public record AccountEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") AccountView node) {}
