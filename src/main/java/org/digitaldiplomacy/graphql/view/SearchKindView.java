package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** What to search among. */
@Name("SearchKind")
@Description("What to search among.")
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
