package org.digitaldiplomacy.intake;

import java.util.List;
import java.util.Map;

/**
 * Account of how a sheet was read.
 *
 * @param findings on the file as a whole
 * @param columns of the sheet in their order
 * @param names cells that stand for something else, each once
 * @param leftOut lines that are no rows
 * @param questions that the sheet leaves open; with one of them nothing is read
 * @param choices as {@code KEY=VALUE}, with which the same sheet reads the same again
 * @param changes of a dry run, row by row; empty for a run that changed them
 */
public record SheetReading(
        List<Finding> findings,
        List<ColumnUse> columns,
        List<NameUse> names,
        List<LeftOut> leftOut,
        List<Question> questions,
        List<String> choices,
        List<Change> changes) {

    public SheetReading {
        findings = List.copyOf(findings);
        columns = List.copyOf(columns);
        names = List.copyOf(names);
        leftOut = List.copyOf(leftOut);
        questions = List.copyOf(questions);
        choices = List.copyOf(choices);
        changes = List.copyOf(changes);
    }

    /**
     * Property of the file.
     *
     * @param because what told it
     */
    public record Finding(String what, String value, String because) {}

    /** Column of the sheet, and the table's that it is; empty where it is left out. */
    public record ColumnUse(String found, String column) {}

    /**
     * Cell that stands for something else.
     *
     * @param means the code or word of the index; empty for a gap
     * @param line the first that has it
     */
    public record NameUse(String column, String found, String means, int line, int rows) {}

    /** Line that brings no row. */
    public record LeftOut(int line, String why) {}

    /**
     * Question that only a choice answers.
     *
     * @param line the first where it arises; 0 for the file as a whole
     * @param found text that may be read in several ways
     * @param answers choices as {@code KEY=VALUE}
     */
    public record Question(int line, String field, String found, List<String> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Row that an import adds or corrects.
     *
     * @param key by column
     * @param before values that change, by column; empty for a row that is added
     * @param after the same columns
     */
    public record Change(
            int line,
            boolean isAdded,
            Map<String, String> key,
            Map<String, String> before,
            Map<String, String> after) {}
}
