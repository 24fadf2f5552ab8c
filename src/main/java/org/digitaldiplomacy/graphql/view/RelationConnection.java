package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("RelationConnection")
@Description("A page of relations.")
public record RelationConnection(
        @Description("The page's items with their cursors.") List<@NonNull RelationEdge> edges,
        @Description("The page's items.") List<@NonNull RelationView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
