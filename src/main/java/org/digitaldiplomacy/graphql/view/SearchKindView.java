package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Kind of object to search. */
@Name("SearchKind")
@Description("Kinds of object to search.")
public enum SearchKindView {
    @Description("Countries, by name in the client's language, code or capital.")
    COUNTRY,

    @Description("Institutions, by name or city.")
    INSTITUTION,

    @Description("Accounts, by handle or institution.")
    ACCOUNT,

    @Description("Indicators, by name, key or description.")
    INDICATOR
}
