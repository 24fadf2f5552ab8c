/**
 * Commands that score files without server or database. What they read comes through ports; imports {@code edition} and
 * what it imports, picocli and Jackson. Start at {@link IndexCommand}.
 */
@NullMarked
package org.digitaldiplomacy.cli;

import org.jspecify.annotations.NullMarked;
