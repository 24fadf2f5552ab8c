package org.digitaldiplomacy.draw;

import java.util.List;

/**
 * Pictures of a published edition. Each takes where readers reach the service, which its source line names, and throws
 * {@link Undrawable} where it cannot be drawn as asked.
 */
public final class EditionPictures {

    private EditionPictures() {}

    /** Ranks and scores on a node, as rows. */
    public static Drawing ranking(EditionView view, Options options, String site) {
        return RankingPicture.draw(view, options, source(view, options, site));
    }

    /** Scores on a node, as colours of countries. */
    public static Drawing map(EditionView view, Options options, String site) {
        return MapPicture.draw(view, options, source(view, options, site));
    }

    /** Score against what size predicts. */
    public static Drawing size(EditionView view, Options options, String site) {
        return SizePicture.draw(view, options, source(view, options, site));
    }

    /** All nodes of one country. */
    public static Drawing profile(EditionView view, Options options, String site) {
        return ProfilePicture.draw(view, options, source(view, options, site));
    }

    /**
     * Ranks of one country over editions.
     *
     * @param past by year; the edition of the picture is the last
     */
    public static Drawing history(List<EditionView> past, Options options, String site) {
        return HistoryPicture.draw(past, options, source(past.get(past.size() - 1), options, site));
    }

    private static String source(EditionView view, Options options, String site) {
        return Wording.source(view, options.words(), site);
    }
}
