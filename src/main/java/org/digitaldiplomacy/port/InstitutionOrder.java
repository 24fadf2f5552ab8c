package org.digitaldiplomacy.port;

/** How to order institutions. Equals stand in the order of their ids; those that lack the value stand last. */
public enum InstitutionOrder {
    ID,
    NAME,
    /** By the code of the country that they belong to. */
    COUNTRY,
    KIND
}
