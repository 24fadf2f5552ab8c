/** Tests of the shapes and names of countries. */
@NullMarked
package org.digitaldiplomacy.geo;

import org.jspecify.annotations.NullMarked;
