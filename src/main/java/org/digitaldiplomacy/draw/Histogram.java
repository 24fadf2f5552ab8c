package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.draw.Mark.Anchor;

/** Counts in bins of equal width, as bars. */
public final class Histogram {

    private static final double LEFT = 4;
    private static final double BAR = 16;
    private static final double FLOOR = 78;
    private static final double TALLEST = 60;

    private Histogram() {}

    /**
     * Draws the bars.
     *
     * @param low said at the first bin's lower end
     * @param high said at the last bin's upper end
     * @param top said above the bars
     */
    public static Drawing draw(String title, String description, int[] counts, String low, String high, String top) {
        double right = LEFT + BAR * counts.length;
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<Mark> marks = new ArrayList<>();
        for (int b = 0; b < counts.length; b++) {
            double height = TALLEST * counts[b] / most;
            marks.add(new Mark.Box(LEFT + BAR * b, FLOOR - height, BAR - 1, height, Ink.MAIN));
        }
        marks.add(new Mark.Line(LEFT - 2, FLOOR, right + 2, FLOOR, Ink.FAINT, 1));
        marks.add(new Mark.Label(LEFT, FLOOR + 14, low, Sheet.SMALL, Anchor.START, Ink.TEXT));
        marks.add(new Mark.Label(right, FLOOR + 14, high, Sheet.SMALL, Anchor.END, Ink.TEXT));
        marks.add(new Mark.Label((LEFT + right) / 2, 12, top, Sheet.SMALL, Anchor.MIDDLE, Ink.FAINT));
        return new Drawing((int) (right + LEFT + 4), (int) (FLOOR + 18), title, description, marks);
    }
}
