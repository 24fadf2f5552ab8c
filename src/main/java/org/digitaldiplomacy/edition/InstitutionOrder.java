package org.digitaldiplomacy.edition;

/** How to order institutions. Equals stand in the order of their ids. */
public enum InstitutionOrder {
    ID,
    NAME,
    /** By the code of the country that they belong to; those without one last. */
    COUNTRY
}
