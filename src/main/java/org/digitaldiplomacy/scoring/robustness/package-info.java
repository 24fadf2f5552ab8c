/**
 * How much the ranking owes to the choices that a methodology makes: its decisions declared as {@link Choice}s, taken
 * otherwise in thousands of runs. Start at {@link Study}. Imports {@code scoring} and the numerics library.
 */
@NullMarked
package org.digitaldiplomacy.scoring.robustness;

import org.jspecify.annotations.NullMarked;
