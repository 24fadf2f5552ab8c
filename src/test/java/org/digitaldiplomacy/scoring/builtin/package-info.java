/** Tests of the list of built-in methods, and access to them for the tests of each. */
@NullMarked
package org.digitaldiplomacy.scoring.builtin;

import org.jspecify.annotations.NullMarked;
