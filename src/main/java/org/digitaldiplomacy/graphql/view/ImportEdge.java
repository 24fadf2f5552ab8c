package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("DataImportEdge")
@Description("An item of a page of imports, with its place in the list.")
public record ImportEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") ImportView node) {}
