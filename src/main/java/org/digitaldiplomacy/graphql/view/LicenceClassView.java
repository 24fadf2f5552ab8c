package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("LicenceClass")
@Description("Duty that a source's licence puts on those who pass its values on.")
public enum LicenceClassView {
    @Description("Attribution only.")
    OPEN,

    @Description("Attribution, and the same licence for what is derived.")
    SA,

    @Description("The publisher's own terms: facts, with attribution.")
    TERMS
}
