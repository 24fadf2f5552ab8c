package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("SearchEdge")
@Description("An item of a page of search results, with its match and its place in the list.")
public record SearchEdge(
        @Description("The item's place, to go on from; opaque.")
        String cursor,

        @Description("The item.") SearchResult node,

        @Description("Relevance from 0 to 1, comparable across kinds.")
        double score,

        @Description("How the text fits the matched name.") SearchFitView fit,

        @Description("Name that fits best, as it is written; an account's institution where its handle does not fit.")
        String matched,

        @Description("Stretches of the matched name that the text fits, in their order.")
        List<@NonNull SearchHighlightView> highlights) {}
