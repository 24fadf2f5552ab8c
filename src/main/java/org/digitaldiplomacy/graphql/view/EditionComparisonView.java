package org.digitaldiplomacy.graphql.view;

import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("EditionComparison")
@Description("Two editions side by side: who moved, and how much of it is due to data, method and membership.")
public record EditionComparisonView(
        @Ignore Edition earlier,
        @Ignore Edition later,
        @Ignore List<RankMoveView> all,
        @Ignore String nodeKey,

        @Description("Whether both were scored by the very same rules.")
        boolean sameMethod,

        @Description("How many countries are ranked in both.")
        int rankedInBoth,

        @Description("How many countries are ranked in the later one only.")
        int entered,

        @Description("How many countries are ranked in the earlier one only.")
        int left) {

    public EditionComparisonView {
        all = List.copyOf(all);
    }

    public static EditionComparisonView of(Edition earlier, Edition later, String node, List<RankMoveView> moves) {
        return new EditionComparisonView(
                earlier,
                later,
                moves,
                node,
                earlier.methodologyDigest().equals(later.methodologyDigest()),
                count(moves, RankMoveKindView.RANKED_IN_BOTH),
                count(moves, RankMoveKindView.ENTERED),
                count(moves, RankMoveKindView.LEFT));
    }

    private static int count(List<RankMoveView> moves, RankMoveKindView kind) {
        return (int) moves.stream().filter(move -> move.kind() == kind).count();
    }
}
