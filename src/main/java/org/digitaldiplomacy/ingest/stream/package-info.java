/**
 * Imports: rows that come in after the data package, from a request, a file or a mutation. Start reading at
 * {@link org.digitaldiplomacy.ingest.stream.StreamedImports}. Imports {@code ingest.table}, {@code ingest.files} and
 * {@code edition}; its route imports Vert.x.
 */
@NullMarked
package org.digitaldiplomacy.ingest.stream;

import org.jspecify.annotations.NullMarked;
