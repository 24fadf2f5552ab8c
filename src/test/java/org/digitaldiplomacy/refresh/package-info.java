/** Tests of refreshing, on answers recorded by hand; no publisher is asked. */
@NullMarked
package org.digitaldiplomacy.refresh;

import org.jspecify.annotations.NullMarked;
