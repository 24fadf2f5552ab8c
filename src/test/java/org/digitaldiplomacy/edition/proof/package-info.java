@NullMarked
package org.digitaldiplomacy.edition.proof;

import org.jspecify.annotations.NullMarked;
