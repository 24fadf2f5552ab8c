/** Checks the aggregators on examples worked out by hand, and on the laws that they must keep. */
@NullMarked
package org.digitaldiplomacy.scoring.aggregate;

import org.jspecify.annotations.NullMarked;
