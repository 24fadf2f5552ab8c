/**
 * Wires the application and starts it: {@code main}, the embedded database and the message that says where the service
 * answers. The only package that may import every other one; nothing imports it.
 */
@NullMarked
package org.digitaldiplomacy.app;

import org.jspecify.annotations.NullMarked;
