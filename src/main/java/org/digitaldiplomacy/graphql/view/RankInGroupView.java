package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.OptionalInt;
import org.digitaldiplomacy.edition.GroupRank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("RankInGroup")
@Description("A country's rank among the ranked members of a group.")
public record RankInGroupView(
        @Description("The rank, from 1; equal scores share the better rank.")
        int rank,

        @Description("How many members are ranked.") int of,

        @Description("The better end of the rank's interval, where one was computed: for the edition's own groups.")
        @Nullable
        Integer rankLow,

        @Description("The worse end of the rank's interval, where one was computed.") @Nullable
        Integer rankHigh) {

    public static RankInGroupView of(GroupRank rank, int ranked) {
        return new RankInGroupView(rank.rank(), ranked, orNull(rank.rankLow()), orNull(rank.rankHigh()));
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
