/** Resolves the fields of the schema's root, and those of views that need looking up. */
@NullMarked
package org.digitaldiplomacy.graphql.query;

import org.jspecify.annotations.NullMarked;
