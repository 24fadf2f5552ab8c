package org.digitaldiplomacy.ingest.sheet;

import java.util.List;
import org.digitaldiplomacy.intake.SheetReading.Finding;

/** Lines of a sheet with something in them, and how the file was read. */
record Grid(List<Line> lines, List<Finding> findings) {

    static final int MOST_LINES = 100_000;
    static final int MOST_CELLS = 200;

    Grid {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Cells of a line, numbered from 1. */
    record Line(int number, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        /** Text of a cell; of one that is not there, blank. */
        Cell cell(int at) {
            return at < cells.size() ? cells.get(at) : Cell.BLANK;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        long filled() {
            return cells.stream().filter(cell -> !cell.text().isEmpty()).count();
        }
    }

    /**
     * Cell.
     *
     * @param text without spaces around it
     * @param isTyped whether the sheet itself knows it for a number or a day, so that its text needs no reading
     */
    record Cell(String text, boolean isTyped) {

        static final Cell BLANK = new Cell("", false);

        static Cell of(String text) {
            return new Cell(stripped(text), false);
        }

        /** Without spaces of any kind and marks of nothing around it. */
        private static String stripped(String text) {
            int start = 0;
            int end = text.length();
            while (start < end && isSpace(text.charAt(start))) {
                start++;
            }
            while (end > start && isSpace(text.charAt(end - 1))) {
                end--;
            }
            return text.substring(start, end);
        }

        private static boolean isSpace(char letter) {
            return Character.isWhitespace(letter)
                    || Character.isSpaceChar(letter)
                    || letter == '\u200B'
                    || letter == '\uFEFF';
        }
    }
}
