/**
 * Downloads over REST: editions as tidy tables at stable addresses.
 *
 * <p>A {@link org.digitaldiplomacy.export.Dataset} says which columns a table has, a {@link
 * org.digitaldiplomacy.export.Format} writes it, and {@link org.digitaldiplomacy.export.DownloadRoute} serves it. May
 * import {@code edition} and what lies below.
 */
@NullMarked
package org.digitaldiplomacy.export;

import org.jspecify.annotations.NullMarked;
