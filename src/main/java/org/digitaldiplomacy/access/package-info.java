/**
 * Access control: permissions, tokens that carry them, and the audit trail. Reading needs no permission. Imports the
 * JDK and JSpecify; {@link org.digitaldiplomacy.access.Identity#require} is the one check.
 */
@NullMarked
package org.digitaldiplomacy.access;

import org.jspecify.annotations.NullMarked;
