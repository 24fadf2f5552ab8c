package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.port.AccountFilter;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("AccountConnection")
@Description("A page of accounts.")
public record AccountConnection(
        @Ignore AccountFilter filter,
        @Description("The page's items with their cursors.") List<@NonNull AccountEdge> edges,
        @Description("The page's items.") List<@NonNull AccountView> nodes,
        @Description("How long the whole list is.") int totalCount,
        @Description("Position of the page.") PageInfo pageInfo) {}
