package org.digitaldiplomacy.export.picture;

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
 * @param language of the countries' names
 * @param width in pixels
 * @param scale how many dots of a PNG a pixel has across
 */
record Options(
        @Nullable CountryCode country,
        EditionNode node,
        @Nullable String group,
        int top,
        List<CountryCode> highlight,
        ULocale language,
        int width,
        Theme theme,
        int scale) {

    Options {
        highlight = List.copyOf(highlight);
    }

    /** Points below and above nothing, rather than a score from 0 to 100. */
    boolean isSigned() {
        return node.kind() == EditionNode.Kind.LEVERAGE;
    }

    boolean isHighlighted(CountryCode code) {
        return highlight.contains(code);
    }
}
