package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("Confidence")
@Description("How sure those who attribute an incident say they are.")
public enum ConfidenceView {
    @Description("One of several explanations.")
    LOW,

    @Description("The likely explanation.")
    MODERATE,

    @Description("Said without reserve.")
    HIGH
}
