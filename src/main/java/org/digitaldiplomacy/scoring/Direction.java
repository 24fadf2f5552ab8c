package org.digitaldiplomacy.scoring;

/** Which way is better. */
public enum Direction {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1 or −1: what a value is multiplied with before it is normalised. */
    public int sign() {
        return sign;
    }
}
