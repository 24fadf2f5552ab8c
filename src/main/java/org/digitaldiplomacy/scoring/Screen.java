package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Optional;

/** Decides what is known well enough to count. */
public non-sealed interface Screen extends Step {

    /** @return why the indicator carries no weight; empty where it does */
    Optional<Reason> indicator(String id, int known, int units);

    /** @return why the unit is not ranked on the node; empty where it is */
    Optional<Reason> unit(Composite node, int knownIndicators, int indicators, List<Part> parts);

    /** A child of the node for this unit. */
    record Part(String id, Cell score) {}
}
