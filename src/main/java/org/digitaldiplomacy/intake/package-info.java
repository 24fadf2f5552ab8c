/**
 * Rows that come in after the data package: what an import is, what becomes of it, and the ports between reading it and
 * keeping it. Every write of data is an import, whether a file of gigabytes or one row of a mutation. Imports the JDK,
 * JSpecify and {@code access}.
 */
@NullMarked
package org.digitaldiplomacy.intake;

import org.jspecify.annotations.NullMarked;
