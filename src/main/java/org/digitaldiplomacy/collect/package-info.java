/**
 * Collectors: what platforms say of accounts, fetched politely. Imports the model and Jackson. Start at {@link Collector},
 * which plug-ins implement, and {@link Web}, through which every request goes.
 */
@NullMarked
package org.digitaldiplomacy.collect;

import org.jspecify.annotations.NullMarked;
