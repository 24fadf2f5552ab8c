/** Rules for every answer of the server, whichever route gives it: other origins, types, conditions. */
@NullMarked
package org.digitaldiplomacy.http;

import org.jspecify.annotations.NullMarked;
