package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("AccountMetricEdge")
@Description("An item of a page of measurements, with its place in the list.")
public record AccountMetricEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") AccountMetricView node) {}
