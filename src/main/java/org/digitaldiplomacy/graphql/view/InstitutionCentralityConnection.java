package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("InstitutionCentralityConnection")
@Description("A page of institutions in a network.")
public record InstitutionCentralityConnection(
        @Description("The page's items with their cursors.") List<@NonNull InstitutionCentralityEdge> edges,
        @Description("The page's items.") List<@NonNull InstitutionCentralityView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
