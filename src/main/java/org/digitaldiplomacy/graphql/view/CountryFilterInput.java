package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CountryFilterInput")
@Description("Which countries. What is left out does not narrow the choice; what is given must hold all together.")
public record CountryFilterInput(
        @Description("These, by any of their codes: EE, EST, 233.") @Nullable
        List<@NonNull String> codes,

        @Description(
                "Members of this group, by its key: small-states, region-africa, subregion-caribbean, ldc. The line"
                        + " around small states is drawn by the edition that is asked for, or else by the latest one.")
        @Nullable
        String group,

        @Description("All but the members of this group, by its key.") @Nullable
        String notGroup,

        @Description("Members of the United Nations, or only others.") @Nullable
        Boolean unMember,

        @Description("At least so many people, by the latest observation; a country without one is left out.") @Nullable
        Double populationAtLeast,

        @Description("At most so many people, by the latest observation; a country without one is left out.") @Nullable
        Double populationAtMost,

        @Description(
                "Part of the name in the client's language or in English, or of the capital; or a code. Where no country"
                        + " has it, the beginning of a word of the name in any language. Neither case nor accents matter.")
        @Nullable
        String text) {}
