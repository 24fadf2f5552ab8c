/** Tests of imports over HTTP. */
@NullMarked
package org.digitaldiplomacy.ingest.stream;

import org.jspecify.annotations.NullMarked;
