package org.digitaldiplomacy.edition;

/** Tells a store that cannot be reached now, or is too busy, from one that refuses what it is asked. */
public interface Outages {

    /** Whether the work that failed may succeed later, without any change. */
    boolean isBehind(Throwable failure);
}
