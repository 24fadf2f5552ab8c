/** Tests of who may write. */
@NullMarked
package org.digitaldiplomacy.access;

import org.jspecify.annotations.NullMarked;
