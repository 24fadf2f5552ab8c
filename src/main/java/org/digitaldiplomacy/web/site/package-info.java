/** Common parts of all pages: routes, languages, rendering, caching, headers. Knows no page by name. */
@NullMarked
package org.digitaldiplomacy.web.site;

import org.jspecify.annotations.NullMarked;
