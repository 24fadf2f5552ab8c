/** Scales on which leverage regresses scores. Imports {@code scoring} and {@code scoring.method}. */
@NullMarked
package org.digitaldiplomacy.scoring.respond;

import org.jspecify.annotations.NullMarked;
