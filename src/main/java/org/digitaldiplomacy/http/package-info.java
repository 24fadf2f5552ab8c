/**
 * The floor under everything that answers. A resource or route makes a {@link
 * org.digitaldiplomacy.http.Representation}; {@link org.digitaldiplomacy.http.Sending} applies conditions, encodings and
 * ranges to it; failures become a {@link org.digitaldiplomacy.http.Problem}. May import {@code access}, {@code model} and
 * {@code port}.
 */
@NullMarked
package org.digitaldiplomacy.http;

import org.jspecify.annotations.NullMarked;
