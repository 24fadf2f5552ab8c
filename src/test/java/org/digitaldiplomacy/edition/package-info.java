/** Tests of editions, and the small sample world that tests share. */
@NullMarked
package org.digitaldiplomacy.edition;

import org.jspecify.annotations.NullMarked;
