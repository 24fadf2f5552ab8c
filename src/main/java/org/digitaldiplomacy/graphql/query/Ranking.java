package org.digitaldiplomacy.graphql.query;

import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.ScoreStatus;
import org.digitaldiplomacy.graphql.view.ResultView;
import org.digitaldiplomacy.model.CountryCode;

/** One node's results in one edition, perhaps among a group of the edition only. */
final class Ranking {

    /** Described once, for every field that takes them. */
    static final String NODE =
            "The node: a dimension such as index, reach, openness, cyber-resilience or small-state-leverage, or any"
                    + " other node or indicator of the edition.";

    static final String EDITION = "The edition's slug: 2024; with a revision: 2024/1. By default the latest.";

    private final Edition edition;
    private final String node;
    private final EditionTables tables;

    Ranking(Edition edition, String node, EditionTables tables) {
        this.edition = edition;
        this.node = node;
        this.tables = tables;
    }

    /** All countries' results, best rank first. */
    List<EditionScore> scores() {
        return tables.ranking(edition.id(), node);
    }

    ResultView view(EditionScore score) {
        return ResultView.of(score, edition);
    }

    /** Also for a country that took no part. */
    ResultView of(CountryCode country) {
        return view(tables.result(edition.id(), node, country)
                .orElseGet(() -> EditionScore.unscored(
                        country,
                        node,
                        0,
                        ScoreStatus.NOT_RANKED,
                        "NOT_IN_SCOPE",
                        "The methodology ranks states with a foreign service of their own; " + country
                                + " is not among them.")));
    }
}
