package org.digitaldiplomacy.graphql.view;

import org.digitaldiplomacy.model.TreatyActionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TreatyActionInput")
@Description("Action of a state on a treaty. Treaty, country and action name it.")
public record TreatyActionInput(
        @Description("The treaty, by its key.") String treaty,

        @Description("The country, by its ISO 3166-1 alpha-3 code: EST.")
        String country,

        @Description("Action.") TreatyActionKind action,

        @Description("When, to the precision that is known: 2025-10-25, 2025-10 or 2025.") @AsPartialDate
        String date,

        @Description("The source, by its key.") String source) {}
