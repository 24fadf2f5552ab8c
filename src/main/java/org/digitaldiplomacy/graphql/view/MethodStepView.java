package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the scenario's, with descriptions. */
@Name("ScoringStep")
@Description("A step of scoring for which a scenario can name another method.")
public enum MethodStepView {
    @Description("Filling gaps.")
    IMPUTE,

    @Description("Taming outliers.")
    TREAT,

    @Description("Bringing indicators to a common scale.")
    NORMALISE,

    @Description("Finding weights.")
    WEIGH,

    @Description("Joining the parts of a node.")
    AGGREGATE
}
