/** Tests of who may write. */
@NullMarked
package org.digitaldiplomacy.edition.access;

import org.jspecify.annotations.NullMarked;
