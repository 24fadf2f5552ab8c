/**
 * Who may change what: permissions, tokens that carry them, and the trail of what was changed. Reading needs none of it.
 * Imports the JDK and JSpecify; {@link org.digitaldiplomacy.access.Identity#require} is the one check.
 */
@NullMarked
package org.digitaldiplomacy.access;

import org.jspecify.annotations.NullMarked;
