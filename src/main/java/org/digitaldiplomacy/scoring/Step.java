package org.digitaldiplomacy.scoring;

/** A configured formula for one step of a methodology. Instances are immutable and free of side effects. */
public sealed interface Step
        permits Derivation, Screen, Imputer, Treatment, Normaliser, Weigher, Aggregator, Ranker, Response {

    /** The name by which rule files call it. */
    String name();
}
