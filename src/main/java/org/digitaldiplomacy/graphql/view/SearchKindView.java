package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Kind of object to search. Of two that fit alike, the earlier kind comes first. */
@Name("SearchKind")
@Description("Kinds of object to search.")
public enum SearchKindView {
    @Description("Countries, by code, name in any language, abbreviation, former name or capital.")
    COUNTRY,

    @Description("Groups of countries, such as regions, by name or key.")
    GROUP,

    @Description("Nodes of the methodology that ranks the latest edition, by name or key.")
    NODE,

    @Description("Indicators, by name, key or description.")
    INDICATOR,

    @Description("Treaties on cyberspace, by name or key.")
    TREATY,

    @Description("Institutions, by name, or by kind, country, host country and city: MFA Estonia.")
    INSTITUTION,

    @Description("Accounts, by handle or institution; at most the 500 likeliest.")
    ACCOUNT
}
