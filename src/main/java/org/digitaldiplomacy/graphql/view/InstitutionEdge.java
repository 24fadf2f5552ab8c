package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("InstitutionEdge")
@Description("An item of a page of institutions, with its place in the list.")
public record InstitutionEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") InstitutionView node) {}
