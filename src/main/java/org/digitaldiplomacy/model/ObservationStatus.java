package org.digitaldiplomacy.model;

/** How firmly an observation stands. */
public enum ObservationStatus {
    OBSERVED,
    ESTIMATED
}
