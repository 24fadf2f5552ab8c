package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AccountInput")
@Description("An institution's account. Platform and handle, in any case, name it.")
public record AccountInput(
        @Description("The platform: x.") String platform,
        @Description("The handle, as published.") String handle,

        @Description("The institution that runs it, by its key.")
        String institution,

        @Description("Its address.") @Nullable String url,

        @Description("When the source said so: 2024-05-17, 2024-05 or 2024.") @AsPartialDate
        String asOf,

        @Description("The source, by its key.") String source) {}
