/** Tests of reading rule folders, on one small valid folder that each test breaks in its own way. */
@NullMarked
package org.digitaldiplomacy.rules;

import org.jspecify.annotations.NullMarked;
