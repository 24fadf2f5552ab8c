/** The schema's queries, asked over HTTP of the bundled data. */
@NullMarked
package org.digitaldiplomacy.graphql.query;

import org.jspecify.annotations.NullMarked;
