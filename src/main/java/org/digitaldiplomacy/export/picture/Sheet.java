package org.digitaldiplomacy.export.picture;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.export.picture.Mark.Anchor;
import org.digitaldiplomacy.export.picture.Mark.Letters;

/** A sheet to draw on: what it shows stands at the top, and where it comes from at the bottom. */
final class Sheet {

    static final double MARGIN = 20;
    static final Letters TEXT = Letters.plain(13);
    static final Letters STRONG = Letters.bold(13);
    static final Letters SMALL = Letters.plain(11);

    private static final Letters HEADING = Letters.bold(19);
    private static final double LINE = 1.3;

    private final int width;
    private final String title;
    private final List<Mark> marks = new ArrayList<>();
    private double top = MARGIN;

    Sheet(int width, String title, String about) {
        this.width = width;
        this.title = title;
        top = paragraph(title, HEADING, Ink.TEXT, top) + 4;
        top = paragraph(about, TEXT, Ink.FAINT, top) + 14;
    }

    /** Below title and text. */
    double top() {
        return top;
    }

    double left() {
        return MARGIN;
    }

    double right() {
        return width - MARGIN;
    }

    double room() {
        return right() - left();
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void named(String name, List<Mark> group) {
        marks.add(new Mark.Named(name, group));
    }

    void label(double x, double y, String text, Letters letters, Anchor anchor, Ink ink) {
        marks.add(new Mark.Label(x, y, text, letters, anchor, ink));
    }

    /**
     * Closes the sheet.
     *
     * @param bottom of what was drawn
     * @param note for readers of this picture; may be empty
     */
    Drawing finish(double bottom, String note, String source, String description) {
        double y = bottom + 12;
        if (!note.isEmpty()) {
            y = paragraph(note, SMALL, Ink.FAINT, y) + 4;
        }
        y = paragraph(source, SMALL, Ink.FAINT, y);
        return new Drawing(width, (int) Math.ceil(y + MARGIN - 6), title, description, marks);
    }

    /** @return where the next one may begin */
    double paragraph(String text, Letters letters, Ink ink, double y) {
        double line = y;
        for (String words : Lettering.wrap(text, letters, room())) {
            label(left(), line + letters.size(), words, letters, Anchor.START, ink);
            line += letters.size() * LINE;
        }
        return line;
    }
}
