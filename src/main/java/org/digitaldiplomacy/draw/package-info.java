/**
 * Charts: marks to SVG that follows the reader's light or dark, to PNG, and to words.
 *
 * <p>Pages, pictures, embeds, reports and audits draw with it, so that all have the same inks ({@link
 * org.digitaldiplomacy.draw.Ink}), classes, scales, legends and texts ({@link org.digitaldiplomacy.draw.Words}). A plot such as
 * {@link org.digitaldiplomacy.draw.WorldPlot} turns values into {@link org.digitaldiplomacy.draw.Mark}s; {@link
 * org.digitaldiplomacy.draw.EditionPictures} puts plots of a published edition on sheets with title, legend and source. May
 * import {@code edition}, {@code geo}, {@code message} and what lies below.
 */
@NullMarked
package org.digitaldiplomacy.draw;

import org.jspecify.annotations.NullMarked;
