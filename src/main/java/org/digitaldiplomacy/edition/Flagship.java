package org.digitaldiplomacy.edition;

/**
 * The methodology by which the service publishes editions of itself. Editions by others may stand beside its own; which edition
 * is the latest, is said of its own alone.
 *
 * @param methodology its id
 */
public record Flagship(String methodology) {}
