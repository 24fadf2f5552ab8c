package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("RelationEdge")
@Description("An item of a page of relations, with its place in the list.")
public record RelationEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") RelationView node) {}
