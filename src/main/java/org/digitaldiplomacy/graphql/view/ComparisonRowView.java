package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("ComparisonRow")
@Description("One node, country by country.")
public record ComparisonRowView(
        @Description("The node.") EditionNodeView node,

        @Description("How far the best score of the row lies above the worst; missing without two scores.") @Nullable
        Double spread,

        @Description("A cell for each country, in the order in which they were asked for.")
        List<@NonNull ComparisonCellView> cells) {

    public ComparisonRowView {
        cells = List.copyOf(cells);
    }
}
