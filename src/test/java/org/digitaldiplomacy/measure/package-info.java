/** What measurements of accounts come to. */
@NullMarked
package org.digitaldiplomacy.measure;

import org.jspecify.annotations.NullMarked;
