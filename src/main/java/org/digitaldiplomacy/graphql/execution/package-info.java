/**
 * Runs GraphQL documents on the schema that SmallRye builds from the annotated views and queries: parses, limits,
 * validates, executes, and says what went wrong. Knows nothing of transports, nor of what the schema is about.
 */
@NullMarked
package org.digitaldiplomacy.graphql.execution;

import org.jspecify.annotations.NullMarked;
