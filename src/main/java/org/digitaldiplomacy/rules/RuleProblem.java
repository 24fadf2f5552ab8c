package org.digitaldiplomacy.rules;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something in a rule folder that has to be put right.
 *
 * @param file relative to the folder
 * @param line from 1; 0 where it is about the file as a whole
 * @param column from 1; 0 where it is about the file as a whole
 * @param path the keys that lead there, such as {@code tree.children[0].weight}; empty at the top
 * @param closest the known name that the value found resembles most
 */
public record RuleProblem(
        String file,
        int line,
        int column,
        String path,
        String found,
        String expected,
        @Nullable String closest) {

    /** By file and line. */
    public static final Comparator<RuleProblem> IN_ORDER = Comparator.comparing(RuleProblem::file)
            .thenComparingInt(RuleProblem::line)
            .thenComparingInt(RuleProblem::column)
            .thenComparing(RuleProblem::path);

    /** One line for people, which starts as compilers' messages do. */
    public String message() {
        String where = file + (line > 0 ? ":" + line + ":" + column : "") + ": " + (path.isEmpty() ? "" : path + ": ");
        String hint = closest == null ? "" : "; did you mean '" + closest + "'?";
        return where + "found " + found + ", expected " + expected + hint;
    }

    @Override
    public String toString() {
        return message();
    }
}
