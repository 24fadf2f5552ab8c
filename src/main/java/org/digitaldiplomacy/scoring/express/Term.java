package org.digitaldiplomacy.scoring.express;

/** Part of a formula. */
sealed interface Term permits Quantity, Condition {

    /** As it is written. */
    String text();

    /** Place of its operator, or else of its first character, in the formula; from 0. */
    int at();
}
