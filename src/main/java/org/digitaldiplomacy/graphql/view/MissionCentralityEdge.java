package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("MissionCentralityEdge")
@Description("An item of a page of countries in a network of missions, with its place in the list.")
public record MissionCentralityEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") MissionCentralityView node) {}
