package org.digitaldiplomacy.port;

import org.digitaldiplomacy.model.Meaning;

/** How to order institutions. Equals stand in the order of their ids; those that lack the value stand last. */
@Meaning("Order of institutions. Equals stand in the order of their keys; those that lack the value stand last.")
public enum InstitutionOrder {
    @Meaning("By their keys.")
    KEY,

    @Meaning("By name, whatever its case and accents.")
    NAME,

    @Meaning("By the code of the country that they belong to.")
    COUNTRY,

    @Meaning("By kind, in the order of the alphabet.")
    KIND,

    @Meaning(
            "By the sum over their accounts of the latest running total of a metric, or by a measure of them; by default by followers.")
    METRIC
}
