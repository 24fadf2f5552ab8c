package org.digitaldiplomacy.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Description of a record's component as the column of a table. Its name in snake case, its type, the table that it refers
 * to and whether it may be missing follow from the component itself. All that reads, checks, stores, serves or documents
 * the table takes the column from here.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** Entry of the data dictionary: contents, and the meaning of a gap. */
    String value();

    /** Unit of a number. */
    String unit() default "";

    /** Name of the column, where it is not the component's own in snake case. */
    String name() default "";

    /** Form of the cells, where the component's type leaves it open. */
    Form form() default Form.USUAL;

    /** Regular expression that a text matches. */
    String pattern() default "";

    /** Form of the cells in words, to follow the word <em>expected</em>. */
    String expected() default "";

    /** An identifier, to end the words that tell its form. */
    String example() default "";

    /** Least number, or first year of a date. */
    double least() default Double.NEGATIVE_INFINITY;

    double most() default Double.POSITIVE_INFINITY;

    /** Marks a column that files may lack since they were written before there was one. */
    boolean later() default false;

    /** Marks a column that no download has. A file that comes in may lack it: rows that are there keep theirs. */
    boolean unlisted() default false;

    /** Form of a cell. */
    enum Form {
        /** The one that the type suggests: of texts a line, of whole numbers a count from 1. */
        USUAL,
        /** Text with line breaks and all. */
        PROSE,
        /** Address of a web page. */
        ADDRESS,
        /** Name of an account on its platform, of which two that differ in case are one. */
        HANDLE,
        /** Word of a list that packages add to. */
        VOCABULARY,
        /** A year. */
        YEAR,
        /** Three digits, of which downloads leave leading zeros out. */
        NUMERAL
    }
}
