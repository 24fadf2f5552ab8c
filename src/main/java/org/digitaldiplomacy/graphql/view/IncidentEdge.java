package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("IncidentEdge")
@Description("An item of a page of incidents, with its place in the list.")
public record IncidentEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") IncidentView node) {}
