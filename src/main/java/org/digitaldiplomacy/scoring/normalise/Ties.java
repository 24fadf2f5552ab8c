package org.digitaldiplomacy.scoring.normalise;

import org.digitaldiplomacy.scoring.method.Parameter;

/** What rank ties take. */
public enum Ties {
    /** The least of their ranks. */
    MIN,
    /** The average of their ranks. */
    AVERAGE;

    static final Parameter PARAMETER = Parameter.choice(
                    "ties", "Whether ties take the least of their ranks or the average.", "min", "average")
            .orElse("min");

    static Ties of(String word) {
        return word.equals("average") ? AVERAGE : MIN;
    }
}
