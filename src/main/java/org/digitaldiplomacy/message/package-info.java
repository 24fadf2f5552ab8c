/**
 * Texts by key and language: the ICU messages that pages and charts share. May import the JDK and ICU only.
 */
@NullMarked
package org.digitaldiplomacy.message;

import org.jspecify.annotations.NullMarked;
