package org.digitaldiplomacy.edition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Changes to the methodology of an edition, scored on the fly and never stored: a what-if.
 *
 * @param weights by node, to be read against those of its siblings; siblings that are not named keep theirs
 * @param grades by node, from 0 to 5; where one child of a node is graded, all that are left in must be
 * @param replacements other formulas, the later ones on top of the earlier ones
 * @param leftOut nodes to leave out with all that is below them
 * @param countries who takes part; null for all of the edition
 */
public record Scenario(
        Map<String, Double> weights,
        Map<String, Integer> grades,
        List<Replacement> replacements,
        Set<String> leftOut,
        @Nullable Set<CountryCode> countries) {

    /** The highest grade; 0 leaves the node out of the sum. */
    public static final int HIGHEST_GRADE = 5;

    /** Beyond it, sums of weights lose the small ones. */
    public static final double HIGHEST_WEIGHT = 1e6;

    /** No data and no score comes near; beyond it, sums and squares leave the numbers that a computer has. */
    public static final double LARGEST_ARGUMENT = 1e15;

    /** Nothing decided otherwise. */
    public static final Scenario AS_PUBLISHED = new Scenario(Map.of(), Map.of(), List.of(), Set.of(), null);

    public Scenario {
        weights = Map.copyOf(weights);
        grades = Map.copyOf(grades);
        replacements = List.copyOf(replacements);
        leftOut = Set.copyOf(leftOut);
        countries = countries == null ? null : Set.copyOf(countries);
    }

    /**
     * Another formula for a step.
     *
     * @param node where; null for everywhere. Steps of indicators reach all indicators below the node, steps of
     *     composites the node alone.
     * @param method by its name in the registry
     * @param arguments by the method's parameters
     */
    public record Replacement(Replaceable step, @Nullable String node, String method, Map<String, Object> arguments) {
        public Replacement {
            arguments = Map.copyOf(arguments);
        }
    }

    /** The steps that a scenario can take otherwise. */
    public enum Replaceable {
        IMPUTE,
        TREAT,
        NORMALISE,
        WEIGH,
        AGGREGATE;

        /** Whether it is a step of indicators; otherwise of composites. */
        boolean isOfIndicators() {
            return switch (this) {
                case IMPUTE, TREAT, NORMALISE -> true;
                case WEIGH, AGGREGATE -> false;
            };
        }
    }
}
