/** Tests of what the ranking owes to a methodology's choices. */
@NullMarked
package org.digitaldiplomacy.scoring.robustness;

import org.jspecify.annotations.NullMarked;
