package org.digitaldiplomacy.draw;

import java.util.Locale;

/**
 * Role of a mark's colour, with one colour on a light sheet and one on a dark one. No two roles with different
 * meanings differ in red and green alone.
 *
 * <p>The four kinds of line are Okabe and Ito's, <i>Color Universal Design</i> (2008). Scores run through five steps of
 * viridis (van der Walt and Smith, 2015), which grows lighter all the way; points above and below nothing from orange to
 * violet after ColorBrewer's PuOr (Brewer and Harrower), with bright ends on a dark sheet. Neighbouring steps differ in
 * contrast by 1.5 to 1 at least, on light and on dark.
 */
public enum Ink {
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
    /** Under the hatching of what has no score. */
    NO_SCORE("#f2f2f2", "#1f2328"),
    HATCH("#767676", "#8b929a"),
    /** Land and countries that are not looked at. */
    OUTSIDE("#ffffff", "#16181b"),
    OTHERS("#8e8e8e", "#767c84"),
    /** Letters on the middle steps. */
    ON_MIDDLE("#1b1b1b", "#16181b"),
    SCALE_1("#481d6f", "#57369b"),
    SCALE_2("#355f8d", "#3477ad"),
    SCALE_3("#21918c", "#20a486"),
    SCALE_4("#4abc69", "#84d44b"),
    SCALE_5("#c6df1f", "#f6f283"),
    BELOW_2("#8a3f00", "#ffcf8f"),
    BELOW_1("#d9862a", "#bb7724"),
    AVERAGE("#ded8ca", "#3b414a"),
    ABOVE_1("#a08fcb", "#8b79c4"),
    ABOVE_2("#4a1f7a", "#d6cdf2");

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
