package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** Order of institutions. */
@Name("InstitutionOrder")
@Description(
        "Order of institutions. Equals stand in the order of their keys; those that lack the value " + "stand last.")
public enum InstitutionOrderView {
    @Description("By name, whatever its case and accents.")
    NAME,

    @Description("By the code of the country that they belong to.")
    COUNTRY,

    @Description("By kind, in the order of the alphabet.")
    KIND,

    @Description("By their keys.")
    KEY
}
