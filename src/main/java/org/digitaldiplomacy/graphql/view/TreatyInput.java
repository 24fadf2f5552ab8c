package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("TreatyInput")
@Description("A treaty that states sign. The key names it.")
public record TreatyInput(
        @Description("The key, in kebab case.") String id,
        @Description("Its name.") String name,

        @Description("Place where it was opened for signature.") @Nullable
        String place,

        @Description("When it was opened for signature.") @Nullable
        LocalDate opened,

        @Description("Its address.") @Nullable String url,
        @Description("The source, by its key.") String source) {}
