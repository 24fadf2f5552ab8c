/** Tests of the methods in the package of this name: values worked out by hand or by other software, and laws. */
@NullMarked
package org.digitaldiplomacy.scoring.rank;

import org.jspecify.annotations.NullMarked;
