@NullMarked
package org.digitaldiplomacy.mcp;

import org.jspecify.annotations.NullMarked;
