package org.digitaldiplomacy.draw;

import com.ibm.icu.util.ULocale;
import java.util.List;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * How a picture was asked for.
 *
 * @param country whose picture it is; missing for pictures of all
 * @param group whose members the picture is about; missing for all
 * @param top how many rows
 * @param highlight in the order asked for
 * @param language of the countries' names, and of the texts where the message files have it
 * @param width in pixels
 * @param scale how many dots of a PNG a pixel has across
 * @param frame part of the world that a map shows
 * @param title in place of the picture's own; missing for that
 * @param note below what is drawn; missing for none
 */
public record Options(
        @Nullable CountryCode country,
        EditionNode node,
        @Nullable String group,
        int top,
        List<CountryCode> highlight,
        ULocale language,
        int width,
        Theme theme,
        int scale,
        MapFrame frame,
        @Nullable String title,
        @Nullable String note) {

    public Options {
        highlight = List.copyOf(highlight);
    }

    /** In the language asked for, where the message files have it. */
    Words words() {
        return Words.in(language);
    }

    /** Score or points, as the node has them. */
    String number(double score) {
        return isSigned() ? words().points(score) : words().score(score);
    }

    /** Points below and above nothing, rather than a score from 0 to 100. */
    boolean isSigned() {
        return node.kind() == EditionNode.Kind.LEVERAGE;
    }

    boolean isHighlighted(CountryCode code) {
        return highlight.contains(code);
    }
}
