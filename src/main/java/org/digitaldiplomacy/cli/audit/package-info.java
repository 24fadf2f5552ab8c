/**
 * An audit as text, as JSON and as a page with plots. Writes strings only; imports {@code scoring.audit}, {@code
 * scoring} and Jackson.
 */
@NullMarked
package org.digitaldiplomacy.cli.audit;

import org.jspecify.annotations.NullMarked;
