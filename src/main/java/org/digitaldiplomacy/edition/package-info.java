/**
 * What the index does with its data: build, score, publish and compare editions; and the ports that this needs, which
 * the store answers. Imports the model, the scoring engine, the measures, the JDK, JSpecify and the Unicode CLDR.
 * Everything that crosses a port is a record.
 */
@NullMarked
package org.digitaldiplomacy.edition;

import org.jspecify.annotations.NullMarked;
