package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("ScenarioResultEdge")
@Description("An item of a page of a scenario's results, with its place in the list.")
public record ScenarioResultEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") ScenarioResultView node) {}
