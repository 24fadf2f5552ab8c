package org.digitaldiplomacy.measure;

import java.util.List;

/** Among how many languages posts are spread: as many, used alike, would be as mixed. The parts are their shares. */
final class LanguageDiversification implements Measure {

    private static final Description DESCRIPTION = new Description(
            "language-diversification",
            "languages",
            "Among how many languages posts are spread: as many, used alike, would be as mixed. The parts are their shares.",
            "exp(−Σ p ln p), p the share of posts-in-… of each language",
            List.of("posts-in-*"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Mix.of(accounts, DESCRIPTION, "posts-in-").figure(Mix::effectiveNumber);
    }
}
