package org.digitaldiplomacy.model;

/** What holds a group of countries together. */
public enum GroupKind {
    REGION,
    SUBREGION,
    UN_REGIONAL_GROUP,
    UN_MEMBERS,
    DEVELOPMENT
}
