package org.digitaldiplomacy.scoring.normalise;

import org.digitaldiplomacy.scoring.method.Parameter;

/** Rank of tied values. */
public enum Ties {
    /** The least of their ranks. */
    MIN,
    /** The average of their ranks. */
    AVERAGE;

    static final Parameter TOLERANCE = Parameter.number(
                    "tolerance", "Values that differ by no more than this share of their size are ties.")
            .atLeast(0)
            .atMost(1)
            .orElse(0.0);

    static final Parameter PARAMETER = Parameter.choice(
                    "ties", "Whether ties take the least of their ranks or the average.", "min", "average")
            .orElse("min");

    static Ties of(String word) {
        return word.equals("average") ? AVERAGE : MIN;
    }
}
