package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EditionDifferencesTest {

    private static final FrozenEdition EDITION = SampleWorld.edition("2024", 1, 2024);

    @Test
    void an_edition_that_comes_out_the_same_differs_in_nothing() {
        EditionDifferences none = new EditionDifferences(EDITION, EDITION);
        assertThat(none.told(20)).isEmpty();
        assertThat(none.rows()).isEqualTo(13);
    }

    @Test
    void a_score_that_differs_is_told_for_whom_and_by_how_much() {
        assertThat(told(score -> score.score().equals(OptionalDouble.of(93.2)) ? score(score, 90.037, 1) : score))
                .containsExactly("Estonia, index: published 93.2, recomputed 90.037 (−3.163).");
    }

    @Test
    void a_difference_in_the_last_digits_is_not_rounded_away() {
        assertThat(told(score ->
                        score.score().equals(OptionalDouble.of(93.2)) ? score(score, Math.nextUp(93.2), 1) : score))
                .containsExactly("Estonia, index: published 93.2, recomputed 93.20000000000002 (+1.4E-14).");
    }

    @Test
    void ranks_intervals_and_scores_that_are_gone_are_told_too() {
        assertThat(told(score ->
                        score.rank().equals(OptionalInt.of(2)) && score.node().equals("index")
                                ? score(score, 62.5, 3).within(2, 4, 0.97)
                                : score))
                .containsExactly("Namibia, index: rank published 2, recomputed 3 (+1); rank interval published 1–3,"
                        + " recomputed 2–4.");
        assertThat(told(score -> score.score().equals(OptionalDouble.of(93.2))
                        ? EditionScore.unscored(
                                score.country(), "index", 1, ScoreStatus.NOT_RANKED, "LOW_COVERAGE", "0 of 1.")
                        : score))
                .containsExactly(
                        "Estonia, index: published 93.2, recomputed none; rank published 1, recomputed none;"
                                + " status published COMPUTED, recomputed NOT_RANKED; reason published none, recomputed 0 of 1.");
    }

    @Test
    void of_many_differences_the_largest_come_first_and_the_rest_are_counted() {
        EditionDifferences all = new EditionDifferences(
                EDITION,
                with(score -> score.score().isEmpty()
                        ? score
                        : score(score, score.score().getAsDouble() / 2, 1)));
        assertThat(all.told(1))
                .containsExactly(
                        "Estonia, index: published 93.2, recomputed 46.6 (−46.6).",
                        "… and 3 rows more; the largest difference is 46.6 (Estonia, index).");
    }

    private static EditionScore score(EditionScore score, double value, int rank) {
        EditionScore other =
                EditionScore.scored(score.country(), score.node(), value, rank, score.coverage(), score.status());
        return score.rankLow().isPresent()
                ? other.within(
                        score.rankLow().getAsInt(),
                        score.rankHigh().orElseThrow(),
                        score.rankedShare().orElseThrow())
                : other;
    }

    private static List<String> told(UnaryOperator<EditionScore> change) {
        return new EditionDifferences(EDITION, with(change)).told(20);
    }

    private static FrozenEdition with(UnaryOperator<EditionScore> change) {
        return new FrozenEdition(
                EDITION.id(),
                EDITION.year(),
                EDITION.methodologyDigest(),
                EDITION.inputsDigest(),
                EDITION.note(),
                EDITION.code(),
                EDITION.runs(),
                EDITION.countries(),
                EDITION.groupKinds(),
                EDITION.sources(),
                EDITION.indicators(),
                EDITION.inputs(),
                EDITION.nodes(),
                EDITION.scores().stream().map(change).toList(),
                EDITION.steps(),
                EDITION.groups(),
                EDITION.groupRanks(),
                EDITION.warnings(),
                EDITION.freshness());
    }
}
