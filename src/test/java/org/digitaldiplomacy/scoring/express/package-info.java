@NullMarked
package org.digitaldiplomacy.scoring.express;

import org.jspecify.annotations.NullMarked;
