package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("InstitutionCentralityEdge")
@Description("An item of a page of institutions in a network, with its place in the list.")
public record InstitutionCentralityEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") InstitutionCentralityView node) {}
