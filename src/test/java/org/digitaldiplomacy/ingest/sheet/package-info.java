@NullMarked
package org.digitaldiplomacy.ingest.sheet;

import org.jspecify.annotations.NullMarked;
