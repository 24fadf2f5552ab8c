package org.digitaldiplomacy.ingest.sheet;

import java.util.List;
import org.digitaldiplomacy.intake.SheetReading.Question;

/** A sheet that cannot be read at all, or not without a choice. */
final class RefusedSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Question> questions;
    private final int line;
    private final String found;
    private final String expected;

    private RefusedSheet(int line, String found, String expected, List<Question> questions) {
        super("found " + found + ", expected " + expected, null, false, false);
        this.line = line;
        this.found = found;
        this.expected = expected;
        this.questions = questions;
    }

    static RefusedSheet because(int line, String found, String expected) {
        return new RefusedSheet(line, found, expected, List.of());
    }

    static RefusedSheet without(Question choice) {
        return new RefusedSheet(choice.line(), choice.found(), expected(choice), List.of(choice));
    }

    /** The answers of a question, to follow the word <em>expected</em>. */
    static String expected(Question question) {
        return "a choice: " + String.join(" or ", question.answers());
    }

    List<Question> questions() {
        return questions;
    }

    int line() {
        return line;
    }

    String found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
