package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.digitaldiplomacy.draw.Mark.Anchor;
import org.digitaldiplomacy.draw.Mark.Letters;

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

    private final String note;

    /** @param usualTitle where none was asked for */
    Sheet(Options options, String usualTitle, String about) {
        this.width = options.width();
        this.title = Objects.requireNonNullElse(options.title(), usualTitle);
        this.note = Objects.requireNonNullElse(options.note(), "");
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
     * @param legend for readers of this picture; may be empty
     */
    Drawing finish(double bottom, String legend, String source, String description) {
        double y = bottom + 12;
        if (!note.isEmpty()) {
            y = paragraph(note, TEXT, Ink.TEXT, y) + 4;
        }
        if (!legend.isEmpty()) {
            y = paragraph(legend, SMALL, Ink.FAINT, y) + 4;
        }
        y = paragraph(source, SMALL, Ink.FAINT, y);
        return new Drawing(width, (int) Math.ceil(y + MARGIN - 6), title, (description + " " + note).strip(), marks);
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
