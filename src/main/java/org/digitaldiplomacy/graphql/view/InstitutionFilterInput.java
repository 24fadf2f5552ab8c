package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.InstitutionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("InstitutionFilterInput")
@Description("Which institutions to list: those that fit all that is given.")
public record InstitutionFilterInput(
        @Description("Of these kinds.") @Nullable List<@NonNull InstitutionKind> kinds,
        @Description("Of countries like these.") @Nullable CountryFilterInput country,

        @Description("That stand in countries like these; leaves out those at home.") @Nullable
        CountryFilterInput host,

        @Description("Part of the name or the city, whatever its case and accents.") @Nullable
        String text,

        @Description("With an account on one of these platforms, by their keys: x, facebook.") @Nullable
        List<@NonNull String> platforms,

        @Description("With an account, or only those without.") @Nullable
        Boolean hasAccounts,

        @Description(
                "With an account, on one of the platforms where any are given, that was measured on or after this day.")
        @Nullable
        LocalDate measuredSince) {}
