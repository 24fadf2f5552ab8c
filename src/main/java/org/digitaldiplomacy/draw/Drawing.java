package org.digitaldiplomacy.draw;

import java.util.List;

/**
 * A picture before it is written as SVG or painted.
 *
 * @param width in pixels
 * @param title what it shows, in a few words
 * @param description what a reader who cannot see it should know, in a few sentences
 */
public record Drawing(int width, int height, String title, String description, List<Mark> marks) {

    public Drawing {
        marks = List.copyOf(marks);
    }

    /** Title and description in one text, for {@code alt}. */
    public String alternative() {
        return title + ". " + description;
    }
}
