package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** How a text fits a name. */
@Name("SearchFit")
@Description("How a text fits a name, the best first.")
public enum SearchFitView {
    @Description("The text is a code.")
    CODE,

    @Description("The text is a name, in the client's language or another.")
    NAME,

    @Description(
            "The text is an abbreviation, an official, former or colloquial name, a capital, or a kind and a country.")
    ALIAS,

    @Description("A name begins with the text.")
    PREFIX,

    @Description("Words of a name, or of its country, kind, place or description, begin with those of the text.")
    WORDS,

    @Description("The text has typing errors.")
    NEAR
}
