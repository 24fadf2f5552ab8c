/** Tests of the whole: which way dependencies point, and what the documentation promises. */
@NullMarked
package org.digitaldiplomacy;

import org.jspecify.annotations.NullMarked;
