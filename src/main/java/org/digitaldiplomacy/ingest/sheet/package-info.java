/**
 * Sheets as people have them, in front of the strict reading of tables: a workbook or a text of whatever separator, encoding,
 * decimal mark and order of dates becomes rows of the index, with an account of all that was understood. Nothing is guessed
 * in silence: what may be read in two ways is a question, and a sheet with a question brings no row.
 */
@NullMarked
package org.digitaldiplomacy.ingest.sheet;

import org.jspecify.annotations.NullMarked;
