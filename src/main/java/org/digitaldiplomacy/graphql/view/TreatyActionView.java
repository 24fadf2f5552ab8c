package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyActionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("TreatyAction")
@Description("Dated action of a state on a treaty.")
public record TreatyActionView(
        @Description("The treaty's name.") String treaty,
        @Description("Action.") TreatyActionKind action,

        @Description("When, to the precision that the source gives: 2025-10-25, 2025-10 or 2025.") @AsPartialDate
        String date) {
    public static TreatyActionView of(TreatyAction a, Treaty treaty) {
        return new TreatyActionView(treaty.name(), a.action(), a.date().value());
    }
}
