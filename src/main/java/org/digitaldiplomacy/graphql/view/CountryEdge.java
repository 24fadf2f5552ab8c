package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("CountryEdge")
@Description("An item of a page of countries, with its place in the list.")
public record CountryEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") CountryView node) {}
