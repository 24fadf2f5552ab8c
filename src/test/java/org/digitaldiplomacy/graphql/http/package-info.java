/** GraphQL over HTTP, asked as a client would. */
@NullMarked
package org.digitaldiplomacy.graphql.http;

import org.jspecify.annotations.NullMarked;
