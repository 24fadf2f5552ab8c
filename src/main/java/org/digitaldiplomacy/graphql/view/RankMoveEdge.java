package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("RankMoveEdge")
@Description("An item of a page of rank moves, with its place in the list.")
public record RankMoveEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") RankMoveView node) {}
