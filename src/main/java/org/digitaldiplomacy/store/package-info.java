/**
 * The ports of {@code edition}, answered by PostgreSQL. Panache entities hold what is small and read by key; JDBC does
 * what comes in bulk: COPY in, pages, and what was frozen. Entities and SQL never leave this package, records do. Imports
 * {@code edition}, {@code scoring} and {@code model}, and alone the database's libraries.
 */
@NullMarked
package org.digitaldiplomacy.store;

import org.jspecify.annotations.NullMarked;
