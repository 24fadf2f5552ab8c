/**
 * Resolves the fields of the schema's root, and those of views that need looking up: small tables from a snapshot, the
 * rest by one statement for all items of a level.
 */
@NullMarked
@DefaultNonNull
package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
