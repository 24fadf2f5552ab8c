package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("DataImportConnection")
@Description("A page of imports, the newest first.")
public record ImportConnection(
        @Description("The page's items with their cursors.") List<@NonNull ImportEdge> edges,
        @Description("The page's items.") List<@NonNull ImportView> nodes,
        @Description("Position of the page.") PageInfo pageInfo) {}
