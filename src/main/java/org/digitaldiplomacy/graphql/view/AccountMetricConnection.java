package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("AccountMetricConnection")
@Description("A page of measurements.")
public record AccountMetricConnection(
        @Description("The page's items with their cursors.") List<@NonNull AccountMetricEdge> edges,
        @Description("The page's items.") List<@NonNull AccountMetricView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
