package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.port.ListCoverage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("ListCoverage")
@Description("How far the data reach over a whole list, not only its page. What was not measured is not zero.")
public record ListCoverageView(
        @Description("How many countries its items belong to.")
        int countries,

        @Description(
                "How many institutions in it have an account; in a list of accounts: how many institutions run them.")
        int withAccounts,

        @Description("How many of its items were measured at all.")
        int measured,

        @Description("Day of the oldest among the latest measurements of its items; missing where none was measured.")
        @Nullable
        LocalDate oldest,

        @Description("Day of the newest among them; missing where none was measured.") @Nullable
        LocalDate newest) {

    public static ListCoverageView of(ListCoverage c) {
        return new ListCoverageView(c.countries(), c.withAccounts(), c.measured(), c.oldest(), c.newest());
    }
}
