package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Order of countries. */
@Name("CountryOrder")
@Description("Order of countries. Equals stand in the order of their codes.")
public enum CountryOrderView {
    @Description("By name, as people sort names in the language asked for.")
    NAME,

    @Description("By ISO alpha-3 code.")
    CODE,

    @Description("By the latest observation of their population.")
    POPULATION,

    @Description("By land and water.")
    AREA
}
