package org.digitaldiplomacy.edition;

/** A country's result on a node, and how it came by it. */
public record ExplainedNode(EditionNode node, EditionScore result, EditionStep step) {}
