package org.digitaldiplomacy.scoring;

/**
 * One step of a formula for one unit.
 *
 * @param expression as the rule file writes it, such as {@code women / (women + men)}
 * @param value what it comes to; missing where it is not defined
 */
public record Working(String expression, Cell value) {}
