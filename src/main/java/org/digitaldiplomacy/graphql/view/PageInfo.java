package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("PageInfo")
@Description("Position of a page in its list.")
public record PageInfo(
        @Description("Whether anything comes after the last item.")
        boolean hasNextPage,

        @Description("Whether anything comes before the first item.")
        boolean hasPreviousPage,

        @Description("The cursor of the first item; missing on an empty page.") @Nullable
        String startCursor,

        @Description("The cursor of the last item; missing on an empty page.") @Nullable
        String endCursor) {}
