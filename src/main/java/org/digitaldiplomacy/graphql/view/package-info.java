/**
 * What clients see: a record for each type of the schema, an enum for each of its enums, all described. Holds values
 * only; what needs looking up is resolved in {@code query}. May import the model and the edition package.
 */
@NullMarked
@DefaultNonNull
package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
