package org.digitaldiplomacy.edition;

import java.util.Comparator;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of what an edition found: SHA-256 over {@link CanonicalLines}, in this order:
 *
 * <pre>
 * score   country, node, score, rank, lower and upper end of the rank's interval, coverage, status, reason's code
 *                                                                                            by country, node
 * group   group, node, country, rank, lower and upper end of the rank's interval             by group, node, country
 * </pre>
 *
 * <p>where the first field of each is the word on the left.
 */
public final class ResultsDigest {

    private static final Comparator<EditionScore> SCORES =
            Comparator.comparing(EditionScore::country).thenComparing(EditionScore::node);

    private static final Comparator<GroupRank> RANKS = Comparator.comparing(GroupRank::group)
            .thenComparing(GroupRank::node)
            .thenComparing(GroupRank::country);

    private ResultsDigest() {}

    public static String of(FrozenEdition edition) {
        CanonicalLines lines = new CanonicalLines();
        edition.scores().stream()
                .sorted(SCORES)
                .forEach(s -> lines.line(
                        "score",
                        s.country(),
                        s.node(),
                        s.score().isPresent() ? CanonicalLines.bits(s.score().getAsDouble()) : null,
                        number(s.rank()),
                        number(s.rankLow()),
                        number(s.rankHigh()),
                        CanonicalLines.bits(s.coverage()),
                        s.status(),
                        s.reasonCode()));
        edition.groupRanks().stream()
                .sorted(RANKS)
                .forEach(r -> lines.line(
                        "group",
                        r.group(),
                        r.node(),
                        r.country(),
                        r.rank(),
                        number(r.rankLow()),
                        number(r.rankHigh())));
        return lines.digest();
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
