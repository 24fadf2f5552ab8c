/**
 * Measures of networks: who stands where among those that are tied to one another. Pure functions on links; imports the
 * model, and JGraphT for the measures that it has.
 */
@NullMarked
package org.digitaldiplomacy.network;

import org.jspecify.annotations.NullMarked;
