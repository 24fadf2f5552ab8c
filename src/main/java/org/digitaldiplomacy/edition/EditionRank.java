package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** One step of a country's way over the editions: its result on a node in one of them. */
public record EditionRank(EditionId edition, int year, OptionalDouble score, OptionalInt rank) {}
