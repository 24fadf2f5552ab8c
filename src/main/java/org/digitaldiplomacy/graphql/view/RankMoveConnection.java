package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("RankMoveConnection")
@Description("A page of rank moves.")
public record RankMoveConnection(
        @Description("The page's items with their cursors.") List<@NonNull RankMoveEdge> edges,
        @Description("The page's items.") List<@NonNull RankMoveView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
