package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.OptionalInt;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("CountryResult")
@Description("A country's result on a node of an edition: a score and a rank, or the reason why there is none.")
public record ResultView(
        @Ignore EditionScore model,
        @Ignore Edition of,

        @Ignore String nodeKey,

        @Description("The score, on the node's own scale; missing where status says so.") @Nullable
        Double score,

        @Description("The rank among all ranked countries, from 1; equal scores share the better rank.") @Nullable
        Integer rank,

        @Description("The better end of the rank's interval, where one was computed.") @Nullable
        Integer rankLow,

        @Description("The worse end of the rank's interval, where one was computed.") @Nullable
        Integer rankHigh,

        @Description(
                "The share of the runs with other choices in which the country could be ranked, 0 to 1; below 0.95 there is no interval. Missing where no runs were made.")
        @Nullable
        Double rankedShare,

        @Description("Why the rank has no interval, in a sentence.") @Nullable
        String intervalReason,

        @Description("Year of the oldest observation behind the score.") @Nullable
        Integer oldestInput,

        @Description("Year of the newest observation behind the score.") @Nullable
        Integer newestInput,

        @Description(
                "First year as of which the rules would not take all of these observations any more, so that the score needs newer ones; missing beyond ten years.")
        @Nullable
        Integer expires,

        @Description("The share of what lies below the node that was observed, 0 to 1.")
        double coverage,

        @Description("Basis of the score, or the kind of its absence.")
        ScoreStatus status,

        @Description("Why there is no score, for programs: LOW_COVERAGE.") @Nullable
        String reasonCode,

        @Ignore @Nullable String englishReason)
        implements Node {

    @Id
    @Override
    @Description(Node.ID)
    public String getId() {
        return GlobalId.of(GlobalId.Kind.RESULT, of.id().slug(), of.id().revision(), model.country(), nodeKey);
    }

    public static ResultView of(EditionScore s, Edition edition) {
        return new ResultView(
                s,
                edition,
                s.node(),
                s.score().isPresent() ? s.score().getAsDouble() : null,
                orNull(s.rank()),
                orNull(s.rankLow()),
                orNull(s.rankHigh()),
                s.rankedShare().isPresent() ? s.rankedShare().getAsDouble() : null,
                s.intervalReason().orElse(null),
                s.age() == null ? null : s.age().oldest(),
                s.age() == null ? null : s.age().newest(),
                s.age() == null ? null : orNull(s.age().expires()),
                s.coverage(),
                s.status(),
                s.reasonCode(),
                s.reason());
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
