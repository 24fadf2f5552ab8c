package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the edition package's, with descriptions. */
@Name("ScoreStatus")
@Description("Basis of a score, or the kind of its absence.")
public enum ScoreStatusView {
    @Description("From an observed value.")
    OBSERVED,

    @Description("From a value that its publisher calls an estimate.")
    ESTIMATED,

    @Description("From a value that the methodology filled in.")
    IMPUTED,

    @Description("Made of the scores of other nodes.")
    COMPUTED,

    @Description("No score: the data has a gap; reason says which.")
    MISSING,

    @Description("No score: too much is missing below, or the country takes no part; reason says what.")
    NOT_RANKED,

    @Description(
            "No score: a formula is not defined for what is known, here or below; reason says which and for what value.")
    FAILED
}
