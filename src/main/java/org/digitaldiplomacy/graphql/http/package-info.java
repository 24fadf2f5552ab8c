/**
 * GraphQL at {@code /graphql}: over HTTP, with the status and media type that its specification asks for, and over
 * WebSocket, by the protocol graphql-transport-ws.
 */
@NullMarked
package org.digitaldiplomacy.graphql.http;

import org.jspecify.annotations.NullMarked;
