package org.digitaldiplomacy.scoring;

/** Reasons for formulas that break their contract, as one of a plug-in may: the unit fails, and scoring goes on. */
final class Failure {

    private Failure() {}

    static Reason threw(Step step, RuntimeException e) {
        String message = e.getMessage() == null ? "" : " (" + e.getMessage() + ")";
        return new Reason.MethodFailed(step.name(), "it threw a " + e.getClass().getSimpleName() + message);
    }

    static Reason gave(Step step, Object found, String expected) {
        return new Reason.MethodFailed(step.name(), "it gave " + found + ", expected " + expected);
    }

    static Reason notANumber(Step step, double found) {
        return gave(step, found, "a finite number");
    }

    /** A column in which every known value failed; gaps stay gaps. */
    static Column everywhere(Column column, Reason reason) {
        Cell[] cells = new Cell[column.size()];
        for (int u = 0; u < cells.length; u++) {
            cells[u] = column.isKnown(u) ? Cell.missing(reason) : column.cell(u);
        }
        return Column.of(cells);
    }
}
