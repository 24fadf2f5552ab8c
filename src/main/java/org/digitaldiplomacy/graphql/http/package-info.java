/** GraphQL over HTTP at {@code /graphql}: requests in, answers out, with the status and media type that the specification asks for. */
@NullMarked
package org.digitaldiplomacy.graphql.http;

import org.jspecify.annotations.NullMarked;
