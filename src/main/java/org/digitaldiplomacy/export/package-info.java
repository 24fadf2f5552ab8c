/**
 * Downloads over REST: editions and data as tidy tables at stable addresses, and what describes them to programs.
 *
 * <p>A {@link org.digitaldiplomacy.export.Dataset} says which columns a table has, {@link
 * org.digitaldiplomacy.export.TableSource} reads its rows, and a {@link org.digitaldiplomacy.export.Format} writes them.
 * {@link org.digitaldiplomacy.export.EditionResource} serves what never changes from the {@link
 * org.digitaldiplomacy.export.Shelf}, {@link org.digitaldiplomacy.export.DataResource} the data of now as it comes. May
 * import {@code edition} and what lies below.
 */
@NullMarked
package org.digitaldiplomacy.export;

import org.jspecify.annotations.NullMarked;
