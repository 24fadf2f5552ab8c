package org.digitaldiplomacy.scoring.audit;

/** How a node's scores move with a variable from outside the tree: a measure of size, or a benchmark. */
public record Comparison(String node, String with, Correlation correlation) {}
