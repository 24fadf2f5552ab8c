/**
 * The tables of a data package: which columns each has, how a cell is read, how a row becomes a record, and what is
 * wrong with those that do not. Imports {@code ingest.files}, {@code edition}, {@code model} and FastCSV.
 */
@NullMarked
package org.digitaldiplomacy.ingest.table;

import org.jspecify.annotations.NullMarked;
