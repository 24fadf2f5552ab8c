package org.digitaldiplomacy.scoring;

import org.digitaldiplomacy.model.Meaning;

/** Which way is better. */
@Meaning("Which way is better.")
public enum IndicatorDirection {
    @Meaning("A higher value is better.")
    HIGHER_IS_BETTER(1),

    @Meaning("A lower value is better.")
    LOWER_IS_BETTER(-1);

    private final int sign;

    IndicatorDirection(int sign) {
        this.sign = sign;
    }

    /** +1 or −1: what a value is multiplied with before it is normalised. */
    public int sign() {
        return sign;
    }
}
