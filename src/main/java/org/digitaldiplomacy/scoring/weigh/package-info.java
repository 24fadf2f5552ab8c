/**
 * The built-in ways to give a node's children their weights, a class each. Imports {@code scoring}, {@code
 * scoring.method} and, for linear algebra, Hipparchus.
 */
@NullMarked
package org.digitaldiplomacy.scoring.weigh;

import org.jspecify.annotations.NullMarked;
