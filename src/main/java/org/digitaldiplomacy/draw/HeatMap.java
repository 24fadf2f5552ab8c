package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Point;

/** Square of correlations from −1 to 1, each with its number; hatched where there is none. */
public final class HeatMap {

    private static final double LEFT = 230;
    private static final double TOP = 24;
    private static final double CELL = 40;

    private static final Classes CLASSES =
            new Classes(List.of(-0.6, -0.2, 0.2, 0.6), Classes.POINTS.inks(), Classes.POINTS.keys());

    private HeatMap() {}

    /**
     * Two variables' correlation.
     *
     * @param value empty where there is none
     * @param text in the cell
     * @param said where a pointer rests on it
     */
    public record Cell(OptionalDouble value, String text, String said) {}

    /** @param rows one for each name, with a cell for each name */
    public static Drawing draw(String title, String description, List<String> names, List<List<Cell>> rows) {
        List<Mark> marks = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            double y = TOP + row * CELL;
            String name = Lettering.fit((row + 1) + " " + names.get(row), Sheet.SMALL, LEFT - 8);
            marks.add(new Mark.Label(LEFT - 6, y + 25, name, Sheet.SMALL, Anchor.END, Ink.TEXT));
            double middle = LEFT + row * CELL + CELL / 2;
            marks.add(new Mark.Label(middle, 16, String.valueOf(row + 1), Sheet.SMALL, Anchor.MIDDLE, Ink.TEXT));
            for (int column = 0; column < names.size(); column++) {
                marks.add(square(rows.get(row).get(column), LEFT + column * CELL, y));
            }
        }
        int size = (int) (names.size() * CELL);
        return new Drawing((int) LEFT + size + 8, (int) TOP + size + 6, title, description, marks);
    }

    private static Mark square(Cell cell, double x, double y) {
        double side = CELL - 1;
        if (cell.value().isEmpty()) {
            List<List<Point>> ring = List.of(List.of(
                    new Point(x, y), new Point(x + side, y), new Point(x + side, y + side), new Point(x, y + side)));
            return new Mark.Named(
                    cell.said(),
                    List.of(new Mark.Area(ring, Ink.NO_SCORE, Ink.RULE), new Mark.Hatch(ring, Ink.HATCH, 6)));
        }
        Ink ink = CLASSES.of(cell.value().getAsDouble());
        return new Mark.Named(
                cell.said(),
                List.of(
                        new Mark.Box(x, y, side, side, ink),
                        new Mark.Label(
                                x + CELL / 2,
                                y + CELL / 2 + 4,
                                cell.text(),
                                Sheet.SMALL,
                                Anchor.MIDDLE,
                                letters(ink))));
    }

    private static Ink letters(Ink ground) {
        return switch (ground) {
            case BELOW_2, ABOVE_2 -> Ink.SHEET;
            case BELOW_1, ABOVE_1 -> Ink.ON_MIDDLE;
            default -> Ink.TEXT;
        };
    }
}
