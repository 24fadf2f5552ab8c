package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.digitaldiplomacy.model.InstitutionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("AccountFilterInput")
@Description("Which accounts to list: those that fit all that is given.")
public record AccountFilterInput(
        @Description("On these platforms, by their keys: x, facebook.") @Nullable
        List<@NonNull String> platforms,

        @Description("Of institutions of countries like these.") @Nullable
        CountryFilterInput country,

        @Description("Of institutions of these kinds.") @Nullable
        List<@NonNull InstitutionKind> institutionKinds,

        @Description("Part of the handle or of the institution's name, whatever its case and accents.") @Nullable
        String text,

        @Description("Measured on or after this day.") @Nullable
        LocalDate measuredSince) {}
