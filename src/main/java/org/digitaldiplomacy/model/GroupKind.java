package org.digitaldiplomacy.model;

/** Kind of a group of countries. */
@Meaning("Kind of a group of countries.")
public enum GroupKind {
    @Meaning("A continent.")
    REGION,

    @Meaning("A part of a continent.")
    SUBREGION,

    @Meaning("A regional group of United Nations members.")
    UN_REGIONAL_GROUP,

    @Meaning("Membership of the United Nations.")
    UN_MEMBERS,

    @Meaning("A group of developing countries that the United Nations name.")
    DEVELOPMENT
}
