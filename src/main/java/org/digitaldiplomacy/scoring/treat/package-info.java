/** Ways to tame outliers in one column. Imports {@code scoring}, {@code scoring.method} and the numerics library. */
@NullMarked
package org.digitaldiplomacy.scoring.treat;

import org.jspecify.annotations.NullMarked;
