package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.model.Country;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CountryComparison")
@Description("Countries side by side in one edition: a row for each node, in each row a cell for each country.")
public record CountryComparisonView(
        @Ignore Edition of,
        @Ignore List<Country> compared,

        @Description("The rows, a parent before its children, leverages last.")
        List<@NonNull ComparisonRowView> rows) {

    public CountryComparisonView {
        compared = List.copyOf(compared);
        rows = List.copyOf(rows);
    }
}
