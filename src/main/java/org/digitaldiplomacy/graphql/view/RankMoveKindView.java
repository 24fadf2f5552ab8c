package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** On which sides a country is ranked. */
@Name("RankMoveKind")
@Description("On which sides a country is ranked.")
public enum RankMoveKindView {
    @Description("Ranked in both editions.")
    RANKED_IN_BOTH,

    @Description("Ranked in the later edition only.")
    ENTERED,

    @Description("Ranked in the earlier edition only.")
    LEFT
}
