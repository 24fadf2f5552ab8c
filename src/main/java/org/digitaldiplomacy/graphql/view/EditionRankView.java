package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import org.digitaldiplomacy.edition.EditionRank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionRank")
@Description("A country's result on a node in one edition.")
public record EditionRankView(
        @Ignore EditionRank model,
        @Description("The edition's slug.") String edition,
        @Description("The edition's year.") int year,

        @Description("The score, where there is one.") @Nullable
        Double score,

        @Description("The rank, where there is one.") @Nullable
        Integer rank,

        @Description(
                "Whether it may be compared with the results of the editions before; false where a series below the node breaks between this edition and the one before.")
        boolean comparable) {
    public static EditionRankView of(EditionRank r, boolean comparable) {
        return new EditionRankView(
                r,
                r.edition().slug(),
                r.year(),
                r.score().isPresent() ? r.score().getAsDouble() : null,
                r.rank().isPresent() ? r.rank().getAsInt() : null,
                comparable);
    }
}
