/** The GraphQL API as a whole. */
@NullMarked
package org.digitaldiplomacy.graphql;

import org.jspecify.annotations.NullMarked;
