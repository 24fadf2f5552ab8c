package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("ObservationStatus")
@Description("How firmly an observation stands.")
public enum ObservationStatusView {
    @Description("Measured or counted.")
    OBSERVED,

    @Description("The publisher calls it an estimate.")
    ESTIMATED
}
