package org.digitaldiplomacy.measure;

import java.util.List;

/** Among how many formats posts are spread: as many, used alike, would be as mixed. The parts are their shares. */
final class FormatMix implements Measure {

    private static final Description DESCRIPTION = new Description(
            "format-mix",
            "formats",
            "Among how many formats posts are spread: as many, used alike, would be as mixed. The parts are their shares.",
            "exp(−Σ p ln p), p the share of posts-with-… of each format",
            List.of("posts-with-*"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Mix.of(accounts, DESCRIPTION, "posts-with-").figure(Mix::effectiveNumber);
    }
}
