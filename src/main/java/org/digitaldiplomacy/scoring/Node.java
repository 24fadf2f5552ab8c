package org.digitaldiplomacy.scoring;

/** Any element of a methodology's tree: an indicator, or a composite of other nodes. */
public sealed interface Node extends Element permits IndicatorNode, Composite {}
