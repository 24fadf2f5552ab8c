package org.digitaldiplomacy.export.picture;

import java.util.Locale;

/** What can be asked of a picture in its address. */
enum Parameter {
    NODE,
    GROUP,
    TOP,
    HIGHLIGHT,
    LANGUAGE,
    WIDTH,
    THEME,
    SCALE;

    String queryName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
