package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CountryConnection")
@Description("A page of countries.")
public record CountryConnection(
        @Description("The page's items with their cursors.") List<@NonNull CountryEdge> edges,
        @Description("The page's items.") List<@NonNull CountryView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
