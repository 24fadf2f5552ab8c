@NullMarked
package org.digitaldiplomacy.scoring.respond;

import org.jspecify.annotations.NullMarked;
