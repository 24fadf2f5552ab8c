package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.OptionalInt;
import org.digitaldiplomacy.edition.EditionId;
import org.digitaldiplomacy.edition.RankComparison.Move;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("RankMove")
@Description(
        "A country's move between two editions, in ranks gained: positive is better. What data, method and membership do adds up to the whole.")
public record RankMoveView(
        @Ignore Move model,
        @Ignore Pair pair,
        @Description("On which sides it is ranked.") RankMoveKindView kind,

        @Description("The rank in the earlier edition.") @Nullable
        Integer before,

        @Description("The rank in the later edition.") @Nullable
        Integer after,

        @Description("How many ranks it gained; missing where it is ranked on one side only.") @Nullable
        Integer change,

        @Description(
                "How many of them come from other data: the earlier method on the later data, among those whom both rank.")
        @Nullable
        Integer dueToData,

        @Description("How many of them come from another method, on the same data.") @Nullable
        Integer dueToMethod,

        @Description("How many of them come from who takes part.") @Nullable
        Integer dueToMembership)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(
                GlobalId.Kind.RANK_MOVE,
                pair.earlier().slug(),
                pair.earlier().revision(),
                pair.later().slug(),
                pair.later().revision(),
                pair.node(),
                model.unit());
    }

    /** Editions that are compared, and the node. */
    public record Pair(EditionId earlier, EditionId later, String node) {}

    public static RankMoveView of(Move m, Pair pair) {
        return new RankMoveView(
                m,
                pair,
                m.before().isEmpty()
                        ? RankMoveKindView.ENTERED
                        : m.after().isEmpty() ? RankMoveKindView.LEFT : RankMoveKindView.RANKED_IN_BOTH,
                signed(m.before(), 1),
                signed(m.after(), 1),
                change(m),
                signed(m.data(), -1),
                signed(m.method(), -1),
                signed(m.membership(), -1));
    }

    private static @Nullable Integer change(Move m) {
        return m.before().isPresent() && m.after().isPresent()
                ? m.before().getAsInt() - m.after().getAsInt()
                : null;
    }

    /** The engine counts ranks lost, clients ranks gained. */
    private static @Nullable Integer signed(OptionalInt value, int sign) {
        return value.isPresent() ? sign * value.getAsInt() : null;
    }
}
