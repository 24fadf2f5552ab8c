/** Shapes of countries, names of regions, and codes nearest to a typing error. Imports the model and the Unicode CLDR. */
@NullMarked
package org.digitaldiplomacy.geo;

import org.jspecify.annotations.NullMarked;
