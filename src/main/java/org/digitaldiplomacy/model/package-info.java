/** The index's nouns as immutable records. Imports nothing but the JDK and JSpecify. */
@NullMarked
package org.digitaldiplomacy.model;

import org.jspecify.annotations.NullMarked;
