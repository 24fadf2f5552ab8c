/** The pages, one class each: which question to put to the public API, and what to make of the answer. */
@NullMarked
package org.digitaldiplomacy.web.page;

import org.jspecify.annotations.NullMarked;
