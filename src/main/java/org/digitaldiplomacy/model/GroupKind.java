package org.digitaldiplomacy.model;

/** Kind of a group of countries. */
public enum GroupKind {
    REGION,
    SUBREGION,
    UN_REGIONAL_GROUP,
    UN_MEMBERS,
    DEVELOPMENT
}
