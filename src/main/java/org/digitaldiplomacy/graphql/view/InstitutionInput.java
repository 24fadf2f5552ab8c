package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.InstitutionKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("InstitutionInput")
@Description("A body that speaks in public on foreign affairs. The key names it.")
public record InstitutionInput(
        @Description("The key, in kebab case: mfa-est.") String id,
        @Description("Kind.") InstitutionKind kind,

        @Description("The state that it belongs to, by its ISO 3166-1 alpha-3 code.") @Nullable
        String country,

        @Description("The institution that it is part of, by its key.") @Nullable
        String organisation,

        @Description("Host country of a mission, by the same code.") @Nullable
        String hostCountry,

        @Description("Its name.") String name,
        @Description("Its city.") @Nullable String city,
        @Description("Its website.") @Nullable String website,
        @Description("Its page for the press.") @Nullable String pressUrl,

        @Description("Its Wikidata item: Q642938.") @Nullable
        String wikidata,

        @Description("Degrees north.") @Nullable Double latitude,
        @Description("Degrees east.") @Nullable Double longitude,

        @Description("When the source said so: 2024-05-17, 2024-05 or 2024.") @AsPartialDate
        String asOf,

        @Description("The source, by its key.") String source) {}
