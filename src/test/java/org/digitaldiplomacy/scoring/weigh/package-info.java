/** Checks the weighers on examples worked out by hand, and on what defines them. */
@NullMarked
package org.digitaldiplomacy.scoring.weigh;

import org.jspecify.annotations.NullMarked;
