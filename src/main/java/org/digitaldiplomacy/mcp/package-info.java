/**
 * Tools for assistants over the Model Context Protocol, at {@code /mcp}: documents that ask the public API, under its limits.
 * May import the port, the model and the floor under HTTP.
 */
@NullMarked
package org.digitaldiplomacy.mcp;

import org.jspecify.annotations.NullMarked;
