/** The connectors that come with the application, one for each publisher; listed in {@code BuiltInConnectors}. */
@NullMarked
package org.digitaldiplomacy.refresh.publisher;

import org.jspecify.annotations.NullMarked;
