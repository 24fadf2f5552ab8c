package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("ScenarioResultConnection")
@Description("A page of a scenario's results.")
public record ScenarioResultConnection(
        @Description("The page's items with their cursors.") List<@NonNull ScenarioResultEdge> edges,
        @Description("The page's items.") List<@NonNull ScenarioResultView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
