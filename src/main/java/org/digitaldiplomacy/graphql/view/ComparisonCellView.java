package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("ComparisonCell")
@Description("One country on one node of a comparison.")
public record ComparisonCellView(
        @Description("The country's result on the node.") ResultView result,

        @Description(
                "The place among those compared, from 1; equal scores share the better one. Missing without a score.")
        @Nullable
        Integer place,

        @Description("How far the score lies below the best of the row, 0 for the best; missing without a score.")
        @Nullable
        Double behind,

        @Description("Contribution to the country's score on the node above, where that is a sum; missing where it "
                + "is not, and for the root.")
        @Nullable
        Double contribution,

        @Description(
                "The weight of the node for this country, after gaps are left out; missing for the root and for leverages.")
        @Nullable
        Double effectiveWeight) {}
