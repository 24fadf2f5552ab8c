package org.digitaldiplomacy.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReading.Finding;
import org.digitaldiplomacy.intake.SheetReading.Question;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Table;

/**
 * Conventions of a sheet as a whole: one mark of decimals and one order of dates, which the cells tell that have but one
 * reading. Where none tells, or they contradict one another, it takes a choice.
 */
record Conventions(String decimal, String dates) {

    static Conventions of(
            Table<?> table,
            Header header,
            List<Grid.Line> lines,
            SheetChoices choices,
            List<Finding> findings,
            List<Question> questions) {
        List<Integer> numbers = new ArrayList<>(header.spread().keySet());
        List<Integer> days = new ArrayList<>();
        header.columns().forEach((column, at) -> {
            if (column.kind() == Kind.NUMBER || column.kind() == Kind.COUNT) {
                numbers.add(at);
            } else if (column.kind() == Kind.DAY || column.kind() == Kind.DATE) {
                days.add(at);
            }
        });
        Evidence decimal = new Evidence("decimal", ".", ",", choices.decimal());
        Evidence dates = new Evidence("dates", "DMY", "MDY", choices.dates());
        for (Grid.Line line : lines) {
            numbers.forEach(at -> untyped(line, at, text -> decimal.note(line, text, shapeOfNumber(text))));
            days.forEach(at -> untyped(line, at, text -> dates.note(line, text, shapeOfDate(text))));
        }
        return new Conventions(decimal.verdict(findings, questions), dates.verdict(findings, questions));
    }

    private static void untyped(Grid.Line line, int at, java.util.function.Consumer<String> take) {
        Grid.Cell cell = line.cell(at);
        if (!cell.isTyped() && !cell.text().isEmpty()) {
            take.accept(cell.text());
        }
    }

    private static Reading shapeOfNumber(String text) {
        return switch (Numerals.shape(Numerals.normal(text))) {
            case POINT -> Reading.FIRST;
            case COMMA -> Reading.SECOND;
            case EITHER -> Reading.EITHER;
            case PLAIN, NONE -> Reading.NEITHER;
        };
    }

    private static Reading shapeOfDate(String text) {
        return switch (Dates.shape(text)) {
            case DMY -> Reading.FIRST;
            case MDY -> Reading.SECOND;
            case EITHER -> Reading.EITHER;
            case PLAIN -> Reading.NEITHER;
        };
    }

    /** Reading of a cell under a convention with two values. */
    private enum Reading {
        FIRST,
        SECOND,
        EITHER,
        NEITHER
    }

    /** Collects what cells tell: of each reading the first cell. */
    private static final class Evidence {

        private final String what;
        private final String first;
        private final String second;
        private final String choice;
        private final Map<Reading, Told> told = new TreeMap<>();

        private record Told(int line, String text) {}

        Evidence(String what, String first, String second, String choice) {
            this.what = what;
            this.first = first;
            this.second = second;
            this.choice = choice;
        }

        void note(Grid.Line line, String text, Reading reading) {
            if (reading != Reading.NEITHER) {
                told.putIfAbsent(reading, new Told(line.number(), text));
            }
        }

        String verdict(List<Finding> findings, List<Question> questions) {
            if (!choice.isEmpty()) {
                findings.add(new Finding(what, choice, "chosen"));
                return choice;
            }
            Told one = told.get(Reading.FIRST);
            Told other = told.get(Reading.SECOND);
            if (one != null && other != null) {
                ask(
                        other.line(),
                        Problem.quote(one.text()) + " in line " + one.line() + " and " + Problem.quote(other.text())
                                + " in line " + other.line(),
                        questions);
            } else if (one != null) {
                return found(first, one, findings);
            } else if (other != null) {
                return found(second, other, findings);
            }
            Told either = told.get(Reading.EITHER);
            if (one == null && either != null) {
                ask(either.line(), Problem.quote(either.text()) + " and no cell that tells how to read it", questions);
            }
            return first;
        }

        private void ask(int line, String found, List<Question> questions) {
            questions.add(new Question(line, what, found, List.of(what + "=" + first, what + "=" + second)));
        }

        private String found(String value, Told clear, List<Finding> findings) {
            findings.add(new Finding(
                    what, value, Problem.quote(clear.text()) + " in line " + clear.line() + " has no other reading"));
            return value;
        }
    }
}
