package org.digitaldiplomacy.draw;

import java.util.EnumSet;
import java.util.Set;

/** The sheet that a picture is drawn on. */
public enum Theme {
    LIGHT {
        @Override
        String colour(Ink ink) {
            return ink.onLight();
        }
    },
    DARK {
        @Override
        String colour(Ink ink) {
            return ink.onDark();
        }
    },
    /** As the reader's system has it; light where that is unknown, as on paper. */
    AUTO {
        @Override
        String colour(Ink ink) {
            return ink.onLight();
        }

        @Override
        String style(Set<Ink> fills, Set<Ink> edges) {
            return LIGHT.style(fills, edges) + "@media screen and (prefers-color-scheme:dark){"
                    + DARK.style(fills, edges) + "}";
        }
    };

    /** Style sheet of every ink, for pages with marks in their text: follows the reader's system, and is light on paper. */
    public static String pageStyle() {
        Set<Ink> all = EnumSet.allOf(Ink.class);
        return AUTO.style(all, all);
    }

    /** In hexadecimal. */
    abstract String colour(Ink ink);

    /** A style sheet of plain class rules, which every reader of SVG knows. */
    String style(Set<Ink> fills, Set<Ink> edges) {
        StringBuilder css = new StringBuilder();
        fills.forEach(i -> css.append(".fill-" + i.className() + "{fill:" + colour(i) + "}"));
        edges.forEach(i -> css.append(".edge-" + i.className() + "{stroke:" + colour(i) + "}"));
        return css.toString();
    }
}
