package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the model's, with descriptions. */
@Name("IndicatorKind")
@Description("What an indicator speaks of.")
public enum IndicatorKindView {
    @Description("How large a state is.")
    SIZE,

    @Description("How far its diplomacy reaches.")
    REACH,

    @Description("How open it is to its public.")
    OPENNESS,

    @Description("How well it withstands attacks from the network.")
    CYBER,

    @Description("Shown beside a state, never scored.")
    CONTEXT
}
