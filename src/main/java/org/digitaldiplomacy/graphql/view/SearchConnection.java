package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("SearchConnection")
@Description("A page of search results.")
public record SearchConnection(
        @Description("The page's items with their matches and cursors.")
        List<@NonNull SearchEdge> edges,

        @Description("The page's items.") List<@NonNull SearchResult> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
