package org.digitaldiplomacy.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Checks where the texts of a drawing are: none leaves the sheet or lies on another one. */
public final class TextsOnSheet {

    private TextsOnSheet() {}

    public static void check(Drawing drawing) {
        List<Box> boxes = new ArrayList<>();
        drawing.marks().forEach(mark -> collect(mark, boxes));
        assertThat(boxes).hasSizeGreaterThan(3);
        List<String> troubles = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            if (!one.isWithin(drawing)) {
                troubles.add(one + " leaves the sheet");
            }
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (one.meets(other)) {
                    troubles.add(one + " meets " + other);
                }
            }
        }
        assertThat(troubles).as(drawing.title()).isEmpty();
    }

    private static void collect(Mark mark, List<Box> boxes) {
        if (mark instanceof Mark.Label label) {
            boxes.add(Box.of(label));
        } else if (mark instanceof Mark.Named named) {
            named.marks().forEach(m -> collect(m, boxes));
        }
    }

    /** Area of a label's letters, as wide as our font has them. */
    private record Box(String text, double left, double top, double right, double bottom) {

        static Box of(Mark.Label label) {
            double width = Lettering.advance(label.text(), label.letters());
            double size = label.letters().size();
            double left =
                    switch (label.anchor()) {
                        case START -> label.x();
                        case MIDDLE -> label.x() - width / 2;
                        case END -> label.x() - width;
                    };
            return new Box(label.text(), left, label.y() - size * 0.72, left + width, label.y() + size * 0.1);
        }

        boolean isWithin(Drawing drawing) {
            return left >= 0 && top >= 0 && right <= drawing.width() && bottom <= drawing.height();
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
