/** Limits, errors and wiring, without a server. */
@NullMarked
package org.digitaldiplomacy.graphql.execution;

import org.jspecify.annotations.NullMarked;
