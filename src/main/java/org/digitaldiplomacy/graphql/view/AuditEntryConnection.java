package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("AuditEntryConnection")
@Description("A page of entries of the audit trail, the newest first.")
public record AuditEntryConnection(
        @Description("The page's items with their cursors.") List<@NonNull AuditEntryEdge> edges,
        @Description("The page's items.") List<@NonNull AuditEntryView> nodes,
        @Description("Position of the page.") PageInfo pageInfo) {}
