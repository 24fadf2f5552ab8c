package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("InstitutionConnection")
@Description("A page of institutions.")
public record InstitutionConnection(
        @Ignore InstitutionFilter filter,
        @Description("The page's items with their cursors.") List<@NonNull InstitutionEdge> edges,
        @Description("The page's items.") List<@NonNull InstitutionView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
