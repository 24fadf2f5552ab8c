package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.Caveat;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("Caveat")
@Description("A known bias or limit of an indicator's values, of all countries or of those of a group.")
public record CaveatView(
        @Ignore Caveat model,
        @Description("The caveat, in English.") String text) {

    public static CaveatView of(Caveat caveat) {
        return new CaveatView(caveat, caveat.text());
    }
}
