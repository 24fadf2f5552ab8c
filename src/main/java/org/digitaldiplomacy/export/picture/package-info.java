/**
 * Pictures of published editions, for pages and papers: as SVG that follows the reader's light or dark, as PNG, and in
 * words.
 *
 * <p>A {@link org.digitaldiplomacy.export.picture.Kind} of picture turns an {@link
 * org.digitaldiplomacy.export.picture.EditionView} into a {@link org.digitaldiplomacy.export.picture.Drawing} of {@link
 * org.digitaldiplomacy.export.picture.Mark}s, and a {@link org.digitaldiplomacy.export.picture.Format} writes that. May
 * import {@code edition} and what lies below.
 */
@NullMarked
package org.digitaldiplomacy.export.picture;

import org.jspecify.annotations.NullMarked;
