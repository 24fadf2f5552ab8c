@NullMarked
package org.digitaldiplomacy.search;

import org.jspecify.annotations.NullMarked;
