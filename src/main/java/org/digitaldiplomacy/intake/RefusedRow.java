package org.digitaldiplomacy.intake;

/**
 * Something that is wrong with a row, or with the file.
 *
 * @param line from 1, the header's; 0 where it is about the file as a whole
 * @param field the column, or several with commas between; empty where it is about the row or the file
 * @param found what stands there, in quotation marks where it is a cell's text
 * @param expected what should
 */
public record RefusedRow(int line, String field, String found, String expected) {

    /** One line for people. */
    public String sentence() {
        String place = line > 0 ? "line " + line : "the file";
        return place + (field.isEmpty() ? "" : ", field " + field) + ": found " + found + ", expected " + expected;
    }
}
