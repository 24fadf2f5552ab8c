/**
 * Types of the schema: a record for each type, an enum for each of its enums, all described. Holds values only;
 * lookups are resolved in {@code query}. May import the model and the edition package.
 */
@NullMarked
@DefaultNonNull
package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
