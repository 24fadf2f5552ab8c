package org.digitaldiplomacy.edition;

/** A group of countries that an edition also ranks among themselves, such as {@code small-states}. */
public record EditionGroup(String id, String name, String about) {}
