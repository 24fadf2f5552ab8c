package org.digitaldiplomacy.measure;

import java.util.List;

/** How evenly the formats text, image, video, link and live are used: 100 where all are used alike, 0 where one is. */
final class FormatProficiency implements Measure {

    private static final int FORMATS = 5;

    private static final Description DESCRIPTION = new Description(
            "format-proficiency",
            "%",
            "How evenly the formats text, image, video, link and live are used: 100 where all are used alike, 0 where one is.",
            "100 · −Σ p ln p / ln 5, p the share of each format",
            List.of("posts-with-text", "posts-with-image", "posts-with-video", "posts-with-link", "posts-with-live"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Mix.of(accounts, DESCRIPTION, "posts-with-")
                .figure(mix -> 100 * mix.entropy() / StrictMath.log(FORMATS));
    }
}
