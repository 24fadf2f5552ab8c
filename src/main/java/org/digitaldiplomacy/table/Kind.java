package org.digitaldiplomacy.table;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Described;
import org.digitaldiplomacy.model.Described.Form;
import org.digitaldiplomacy.model.PartialDate;

/** Kind of a column's cells. */
public enum Kind {
    /** Identifier, code or word that a type of its own judges. */
    TOKEN,
    /** Word of a list that packages add to. */
    VOCABULARY,
    /** One of an enumeration's names. */
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** Finite number. */
    NUMBER,
    /** Whole number from 1. */
    COUNT,
    /** Four digits. */
    YEAR,
    /** Day of the calendar. */
    DAY,
    /** Day, month or year, as precise as the source. */
    DATE,
    /** Text without line breaks. */
    LINE,
    /** Text with them. */
    PROSE,
    /** Text of a pattern. */
    PATTERN,
    /** Address of a web page. */
    ADDRESS,
    /** Name of an account, compared without case. */
    HANDLE,
    /** Three digits; a number without leading zeros in downloads. */
    NUMERAL;

    static Kind of(Class<?> type, Described described) {
        Form form = described.form();
        if (form == Form.VOCABULARY) {
            return VOCABULARY;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        }
        if (type == double.class || type == Double.class) {
            return NUMBER;
        }
        if (type == int.class || type == Integer.class) {
            return form == Form.YEAR ? YEAR : COUNT;
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == PartialDate.class) {
            return DATE;
        }
        return type == String.class ? ofText(described) : TOKEN;
    }

    private static Kind ofText(Described described) {
        return switch (described.form()) {
            case USUAL -> described.pattern().isEmpty() ? LINE : PATTERN;
            case PROSE -> PROSE;
            case ADDRESS -> ADDRESS;
            case HANDLE -> HANDLE;
            case NUMERAL -> NUMERAL;
            case VOCABULARY, YEAR -> throw new IllegalArgumentException("a text has no form " + described.form());
        };
    }
}
