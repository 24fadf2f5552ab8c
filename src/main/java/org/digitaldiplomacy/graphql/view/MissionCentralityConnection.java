package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("MissionCentralityConnection")
@Description("A page of countries in a network of missions.")
public record MissionCentralityConnection(
        @Description("The page's items with their cursors.") List<@NonNull MissionCentralityEdge> edges,
        @Description("The page's items.") List<@NonNull MissionCentralityView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
