/** Each table of the index, described once: columns with type, unit, key, reference and words. */
@NullMarked
package org.digitaldiplomacy.table;

import org.jspecify.annotations.NullMarked;
