package org.digitaldiplomacy.model;

/** What an indicator speaks of. */
public enum IndicatorKind {
    SIZE,
    REACH,
    OPENNESS,
    CYBER,
    /** Shown beside a state, never scored. */
    CONTEXT
}
