package org.digitaldiplomacy.scoring.robustness;

import org.digitaldiplomacy.scoring.Step;

/**
 * One alternative of a choice.
 *
 * @param label what results call it, such as {@code "min-max 1–100"}
 * @param step a configured formula, or several that are taken together
 */
public record Option<S>(String label, S step) {

    /** An alternative that goes by the step's own name. */
    public static <S extends Step> Option<S> of(S step) {
        return new Option<>(step.name(), step);
    }
}
