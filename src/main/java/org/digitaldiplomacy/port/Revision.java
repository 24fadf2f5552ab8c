package org.digitaldiplomacy.port;

/** Tells whether what was read before still holds. */
public interface Revision {

    /** Grows with every committed change of data, methodologies or editions; equal numbers mean equal answers. */
    long current();
}
