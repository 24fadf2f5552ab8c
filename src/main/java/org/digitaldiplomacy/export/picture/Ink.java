package org.digitaldiplomacy.export.picture;

import java.util.Locale;

/**
 * What a mark is coloured by: a role, with one colour on a light sheet and one on a dark one. No two roles that stand
 * for different things differ in red and green alone.
 *
 * <p>The four kinds of line are Okabe and Ito's, <i>Color Universal Design</i> (2008). Scores run through five steps of
 * viridis (van der Walt and Smith, 2015), which grows lighter all the way; points above and below nothing through
 * ColorBrewer's PuOr (Brewer and Harrower), with its hues turned to bright ends on a dark sheet.
 */
enum Ink {
    SHEET("#ffffff", "#16181b"),
    TEXT("#1b1b1b", "#ececec"),
    FAINT("#5b5b5b", "#a8a8a8"),
    RULE("#d9d9d9", "#3a3d42"),
    STRIPE("#fdf0e4", "#33291a"),
    BAND("#cfe3f1", "#264a63"),
    MAIN("#0072b2", "#56b4e9"),
    SECOND("#d55e00", "#e69f00"),
    THIRD("#009e73", "#00b888"),
    FOURTH("#b8518b", "#cc79a7"),
    NO_SCORE("#bdbdbd", "#5f646b"),
    NOT_RANKED("#e8e8e8", "#2a2e33"),
    SCALE_1("#481d6f", "#5a3390"),
    SCALE_2("#355f8d", "#355f8d"),
    SCALE_3("#21918c", "#21918c"),
    SCALE_4("#4ec36b", "#4ec36b"),
    SCALE_5("#dfe318", "#dfe318"),
    BELOW_3("#b35806", "#fdb863"),
    BELOW_2("#f1a340", "#c77a25"),
    BELOW_1("#fee0b6", "#69491f"),
    ABOVE_1("#d8daeb", "#443f6b"),
    ABOVE_2("#998ec3", "#7d70b3"),
    ABOVE_3("#542788", "#c5bfe3");

    private final String onLight;
    private final String onDark;

    Ink(String onLight, String onDark) {
        this.onLight = onLight;
        this.onDark = onDark;
    }

    /** In hexadecimal, such as {@code #0072b2}. */
    String onLight() {
        return onLight;
    }

    String onDark() {
        return onDark;
    }

    /** The end of its classes in style sheets. */
    String className() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
