package org.digitaldiplomacy.port;

/**
 * Share of an edition's inputs that is new since the year of the edition before.
 *
 * @param newInputs share of the observations behind the index, 0 to 1, that are not those of the edition before
 * @param isCarriedForward whether that is less than the methodology asks for, so that the edition says little that is new
 */
public record Freshness(double newInputs, boolean isCarriedForward) {

    public Freshness {
        if (!(newInputs >= 0 && newInputs <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, found " + newInputs);
        }
    }
}
