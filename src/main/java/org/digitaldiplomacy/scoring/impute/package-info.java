/** Ways to fill gaps. Imports {@code scoring} and {@code scoring.method} only. */
@NullMarked
package org.digitaldiplomacy.scoring.impute;

import org.jspecify.annotations.NullMarked;
