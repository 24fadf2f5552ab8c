package org.digitaldiplomacy.model;

/** How firmly an observation stands. */
@Meaning("How firmly an observation stands.")
public enum ObservationStatus {
    @Meaning("Measured or counted.")
    OBSERVED,

    @Meaning("The publisher calls it an estimate.")
    ESTIMATED
}
