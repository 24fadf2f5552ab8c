/** The one list of the formulas that come with the engine. Sees every package of methods. */
@NullMarked
package org.digitaldiplomacy.scoring.builtin;

import org.jspecify.annotations.NullMarked;
