package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionLinkEdge")
@Description("An item of a page of links by missions, with its place in the list.")
public record MissionLinkEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") MissionLinkView node) {}
