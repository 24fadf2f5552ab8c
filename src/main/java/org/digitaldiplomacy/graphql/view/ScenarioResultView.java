package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.util.OptionalInt;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.edition.SimulatedScores;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("ScenarioResult")
@Description("A country's result on a node under a scenario, beside the published one.")
public record ScenarioResultView(
        @Ignore EditionScore model,
        @Ignore ScenarioView of,

        @Ignore String nodeKey,

        @Description("The score under the scenario; missing where status says so.") @Nullable
        Double score,

        @Description("The rank under the scenario; missing without a score.") @Nullable
        Integer rank,

        @Description("The rank as published, among all whom the edition ranks.") @Nullable
        Integer publishedRank,

        @Description("The rank by the published scores, among those only whom the scenario takes in.") @Nullable
        Integer publishedRankAmong,

        @Description(
                "How many ranks better than published, among the same countries; negative for worse, missing without both ranks.")
        @Nullable
        Integer rankChange,

        @Description("The share of what lies below the node that was observed, 0 to 1.")
        double coverage,

        @Description("Basis of the score, or the kind of its absence.")
        ScoreStatus status,

        @Description("Why there is no score, for programs: LOW_COVERAGE.") @Nullable
        String reasonCode,

        @Ignore @Nullable String englishReason) {

    public static ScenarioResultView of(SimulatedScores.Standing standing, ScenarioView scenario) {
        EditionScore s = standing.result();
        return new ScenarioResultView(
                s,
                scenario,
                s.node(),
                s.score().isPresent() ? s.score().getAsDouble() : null,
                orNull(s.rank()),
                orNull(standing.publishedRank()),
                orNull(standing.publishedRankAmong()),
                orNull(standing.change()),
                s.coverage(),
                s.status(),
                s.reasonCode(),
                s.reason());
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
