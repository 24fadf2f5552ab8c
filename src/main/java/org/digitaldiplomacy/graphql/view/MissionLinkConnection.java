package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("MissionLinkConnection")
@Description("A page of links by missions.")
public record MissionLinkConnection(
        @Description("The page's items with their cursors.") List<@NonNull MissionLinkEdge> edges,
        @Description("The page's items.") List<@NonNull MissionLinkView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
