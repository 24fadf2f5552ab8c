package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("TreatyActionKind")
@Description("Kind of action on a treaty.")
public enum TreatyActionKindView {
    @Description("It signed.")
    SIGNED,

    @Description("It ratified.")
    RATIFIED,

    @Description("It acceded.")
    ACCEDED,

    @Description("It withdrew.")
    WITHDRAWN
}
