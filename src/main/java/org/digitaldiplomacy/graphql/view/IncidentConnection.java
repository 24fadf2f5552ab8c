package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("IncidentConnection")
@Description("A page of incidents.")
public record IncidentConnection(
        @Description("The page's items with their cursors.") List<@NonNull IncidentEdge> edges,
        @Description("The page's items.") List<@NonNull IncidentView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
