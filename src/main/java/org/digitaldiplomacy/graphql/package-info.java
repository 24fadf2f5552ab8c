/**
 * The GraphQL API: {@code http} speaks GraphQL over HTTP, {@code execution} runs documents within limits, {@code view}
 * holds what clients see and {@code query} resolves it. Imports the edition package, scoring and the model, SmallRye
 * GraphQL and graphql-java; knows nothing of the store.
 */
@NullMarked
package org.digitaldiplomacy.graphql;

import org.jspecify.annotations.NullMarked;
