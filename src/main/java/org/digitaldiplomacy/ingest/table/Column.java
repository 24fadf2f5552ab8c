package org.digitaldiplomacy.ingest.table;

/**
 * A column of a table, and the key to its value in a {@link Row}.
 *
 * @param position among the table's columns; a file may order them otherwise
 * @param required whether a cell may not be blank
 * @param later whether the column came later, so that files from before may lack it
 */
public record Column<T>(int position, String name, Format<T> format, boolean required, boolean later) {}
