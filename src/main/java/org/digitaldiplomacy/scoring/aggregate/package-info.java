/**
 * The built-in ways to make one score out of the children's, a class each. Imports {@code scoring}, {@code
 * scoring.method} and, for linear programmes, Hipparchus.
 */
@NullMarked
package org.digitaldiplomacy.scoring.aggregate;

import org.jspecify.annotations.NullMarked;
