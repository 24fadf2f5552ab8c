package org.digitaldiplomacy.port;

/** Tells a store that cannot be reached now, or is too busy, from one that refuses what it is asked. */
public interface Outages {

    /** Seconds after which a caller may ask again. */
    String RETRY_AFTER = "10";

    /** Told to callers of every interface. */
    String SENTENCE = "The database cannot be reached now, or is too busy: try again in a moment.";

    /** Whether the work that failed may succeed later, without any change. */
    boolean isBehind(Throwable failure);
}
