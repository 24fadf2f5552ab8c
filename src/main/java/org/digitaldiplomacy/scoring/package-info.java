/**
 * The scoring engine: from dated observations to scores and ranks for every node of a methodology's tree. Pure
 * functions; imports the JDK, JSpecify and, further in, the numerics library. Start at {@link Engine}, with {@link
 * Methodology} for what goes in and {@link Scores} for what comes out.
 */
@NullMarked
package org.digitaldiplomacy.scoring;

import org.jspecify.annotations.NullMarked;
