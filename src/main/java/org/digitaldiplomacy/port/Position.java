package org.digitaldiplomacy.port;

/**
 * A place in an ordered list, opaque to all but the store: it stays where it is when rows are added or removed around
 * it. Safe in a URL.
 */
public record Position(String value) {}
