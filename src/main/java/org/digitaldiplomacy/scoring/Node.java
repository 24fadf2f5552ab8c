package org.digitaldiplomacy.scoring;

/** Any element of a methodology's tree: an indicator, or a composite of other nodes. */
public sealed interface Node permits IndicatorNode, Composite {

    /** Unique in the tree, in kebab case. */
    String id();

    String name();
}
