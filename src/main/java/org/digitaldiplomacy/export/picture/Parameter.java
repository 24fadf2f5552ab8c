package org.digitaldiplomacy.export.picture;

import java.util.Locale;

/** Parameters of a picture's address. */
enum Parameter {
    NODE,
    GROUP,
    TOP,
    HIGHLIGHT,
    REGION,
    TITLE,
    NOTE,
    LANG,
    /** Longer name of {@link #LANG}. */
    LANGUAGE,
    WIDTH,
    THEME,
    SCALE;

    String queryName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
