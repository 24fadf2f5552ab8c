package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.model.Confidence;
import org.digitaldiplomacy.model.IncidentKind;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("IncidentInput")
@Description("A breach or another incident, with one victim: a country, an institution, or both. The key names it.")
public record IncidentInput(
        @Description("The key, in kebab case: breach-2024-01.")
        String id,

        @Description("Kind of incident.") IncidentKind kind,
        @Description("Its name.") String name,
        @Description("Description.") @Nullable String description,

        @Description("When, to the precision that is known: 2025-10-25, 2025-10 or 2025.") @AsPartialDate
        String date,

        @Description("The state that was hit, by its ISO 3166-1 alpha-3 code: EST.") @Nullable
        String country,

        @Description("The institution that was hit, by its key.") @Nullable
        String institution,

        @Description("The state that it is attributed to, by the same code.") @Nullable
        String attributedTo,

        @Description("The group or person that it is attributed to.") @Nullable
        String actor,

        @Description("How sure the attribution is.") @Nullable
        Confidence confidence,

        @Description("A page about it.") @Nullable String url,
        @Description("The source, by its key.") String source) {}
