package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("AuditEntryEdge")
@Description("An item of a page of entries of the audit trail, with its place in the list.")
public record AuditEntryEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") AuditEntryView node) {}
