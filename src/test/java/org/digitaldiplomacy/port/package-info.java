/** Tests of the ports. */
@NullMarked
package org.digitaldiplomacy.port;

import org.jspecify.annotations.NullMarked;
