package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CountryResultConnection")
@Description("A page of results.")
public record ResultConnection(
        @Description("The page's items with their cursors.") List<@NonNull ResultEdge> edges,
        @Description("The page's items.") List<@NonNull ResultView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
