package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("SearchHighlight")
@Description("Stretch of a matched name, in UTF-16 code units as JavaScript's slice takes them.")
public record SearchHighlightView(
        @Description("Index of the first code unit, from 0.")
        int start,

        @Description("Index after the last code unit.") int end) {}
