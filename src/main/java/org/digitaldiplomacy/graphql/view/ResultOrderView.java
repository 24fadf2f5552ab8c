package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Order of results. */
@Name("CountryResultOrder")
@Description("Order of results. Equals stand in the order of their countries' codes.")
public enum ResultOrderView {
    @Description("By rank: ascending is best first.")
    RANK,

    @Description("By how many ranks were gained: descending is the highest climbers first.")
    RANK_CHANGE,

    @Description("By the share that was observed.")
    COVERAGE,

    @Description("By the country's name, as people sort names in the client's language.")
    NAME,

    @Description("By the country's ISO alpha-3 code.")
    CODE,

    @Description("By the latest observation of the country's population.")
    POPULATION
}
