/** Ways to make an indicator's value out of one unit's observations. Imports {@code scoring} and {@code scoring.method} only. */
@NullMarked
package org.digitaldiplomacy.scoring.derive;

import org.jspecify.annotations.NullMarked;
