/** Ways to decide what is known well enough to count. Imports {@code scoring} and {@code scoring.method} only. */
@NullMarked
package org.digitaldiplomacy.scoring.screen;

import org.jspecify.annotations.NullMarked;
