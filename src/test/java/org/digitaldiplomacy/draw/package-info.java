/** Tests of charts. May import what {@code draw} imports. */
@NullMarked
package org.digitaldiplomacy.draw;

import org.jspecify.annotations.NullMarked;
