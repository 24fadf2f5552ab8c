package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** As the edition package's, with descriptions. */
@Name("NodeKind")
@Description("Kind of an element of a methodology's tree.")
public enum NodeKindView {
    @Description("Made of other nodes: the index, a dimension, a part of one.")
    COMPOSITE,

    @Description("A leaf: one column of data.")
    INDICATOR,

    @Description("How far a state lies above what its size predicts.")
    LEVERAGE
}
