package org.digitaldiplomacy.edition;

import java.util.OptionalInt;

/**
 * Age of the observations that a result rests on. Those of children without weight do not count.
 *
 * @param oldest year of the oldest observation
 * @param newest year of the newest observation
 * @param expires first year as of which the rules would not take all of these observations any more, so that the score
 *     needs newer ones; empty where they would still be taken {@value InputAges#HORIZON} years on
 */
public record InputAge(int oldest, int newest, OptionalInt expires) {

    public InputAge {
        if (oldest > newest) {
            throw new IllegalArgumentException(
                    "the oldest input cannot be newer than the newest, found " + oldest + " and " + newest);
        }
    }
}
