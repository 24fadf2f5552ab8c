/** Ways to bring a column to a common scale. Imports {@code scoring} and {@code scoring.method} only. */
@NullMarked
package org.digitaldiplomacy.scoring.normalise;

import org.jspecify.annotations.NullMarked;
