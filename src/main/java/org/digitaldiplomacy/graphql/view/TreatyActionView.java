package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("TreatyAction")
@Description("What a state did about a treaty, and when.")
public record TreatyActionView(
        @Description("The treaty's name.") String treaty,
        @Description("What it did.") TreatyActionKindView action,

        @Description("When, to the precision that the source gives: 2025-10-25, 2025-10 or 2025.")
        String date) {
    public static TreatyActionView of(TreatyAction a, Treaty treaty) {
        return new TreatyActionView(
                treaty.name(),
                TreatyActionKindView.valueOf(a.action().name()),
                a.date().value());
    }
}
