/**
 * Measures derived from measurements of accounts: growth, engagement, languages and more, of one account or of all
 * accounts of an institution or a country. {@link org.digitaldiplomacy.measure.Measures} lists every measure; each is
 * a pure function with its formula and unit. Imports the model, the JDK and JSpecify.
 */
@NullMarked
package org.digitaldiplomacy.measure;

import org.jspecify.annotations.NullMarked;
