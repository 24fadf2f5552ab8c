package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("Platform")
@Description("A social network or another service on which institutions have accounts.")
public record PlatformView(
        @Description("The natural key, in lower case: x, facebook, youtube.")
        String key,

        @Description("Its name, the same in every language.")
        String name,

        @Description("Its address; missing for one that is not known here.") @Nullable
        String url) {}
