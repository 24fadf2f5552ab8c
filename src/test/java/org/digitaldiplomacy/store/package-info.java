/** Tests of the store, against a real PostgreSQL. */
@NullMarked
package org.digitaldiplomacy.store;

import org.jspecify.annotations.NullMarked;
