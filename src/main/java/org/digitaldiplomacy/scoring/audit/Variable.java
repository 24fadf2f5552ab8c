package org.digitaldiplomacy.scoring.audit;

import org.digitaldiplomacy.scoring.Column;

/** A column with its name: a node's scores, a measure of size, or a benchmark. */
public record Variable(String name, Column values) {}
