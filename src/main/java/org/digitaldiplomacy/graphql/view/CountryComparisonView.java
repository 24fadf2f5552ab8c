package org.digitaldiplomacy.graphql.view;

import java.util.List;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.model.Country;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

@Name("CountryComparison")
@Description("Countries side by side in one edition: a row for each node, in each row a cell for each country.")
public record CountryComparisonView(
        @Ignore Edition of,
        @Ignore List<Country> compared,
        @Ignore List<String> nodes,

        @Description("The rows, a parent before its children, leverages last.")
        List<@NonNull ComparisonRowView> rows)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        String codes = compared.stream().map(country -> country.code().value()).collect(Collectors.joining(","));
        return GlobalId.of(
                GlobalId.Kind.COUNTRY_COMPARISON, of.id().slug(), of.id().revision(), codes, String.join(",", nodes));
    }

    public CountryComparisonView {
        compared = List.copyOf(compared);
        nodes = List.copyOf(nodes);
        rows = List.copyOf(rows);
    }
}
