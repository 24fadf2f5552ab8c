/** Ways to turn scores into ranks. Imports {@code scoring} and {@code scoring.method} only. */
@NullMarked
package org.digitaldiplomacy.scoring.rank;

import org.jspecify.annotations.NullMarked;
