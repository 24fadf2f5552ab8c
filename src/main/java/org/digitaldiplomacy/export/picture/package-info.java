/**
 * Pictures of published editions by address: which one, of what, and how large. {@code draw} draws them. May import
 * {@code edition}, {@code draw} and what lies below.
 */
@NullMarked
package org.digitaldiplomacy.export.picture;

import org.jspecify.annotations.NullMarked;
