package org.digitaldiplomacy.graphql.query;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** What the service is. */
@GraphQLApi
public class AboutQueries {

    @Query
    @NonNull
    @Description("The name of the index.")
    public String name() {
        return "Digital Diplomacy Index";
    }
}
