/**
 * The pages at {@code /}: what a browser sees of the index.
 *
 * <p>A {@link org.digitaldiplomacy.web.Page} puts a question to the public API, in a GraphQL file of its own, and names
 * the template that shows the answer; {@code web.page} holds the pages, {@code web.site} what serves them: routes,
 * languages, rendering, caching, headers. docs/explorer.md says how a page is added. May import {@code edition} and what
 * lies below.
 */
@NullMarked
package org.digitaldiplomacy.web;

import org.jspecify.annotations.NullMarked;
