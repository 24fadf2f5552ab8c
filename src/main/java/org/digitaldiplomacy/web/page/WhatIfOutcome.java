package org.digitaldiplomacy.web.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.jspecify.annotations.Nullable;

/** Words of a page on a scenario. */
final class WhatIfOutcome {

    private static final int FIRST = 3;

    private WhatIfOutcome() {}

    /** Whether the rank lies outside the interval that was published. */
    private static boolean isOutside(Answer row) {
        Answer published = row.object("published");
        int rank = row.whole("rank").orElseThrow();
        return published.has("rankLow")
                && (rank < published.whole("rankLow").orElseThrow()
                        || rank > published.whole("rankHigh").orElseThrow());
    }

    /**
     * Values for the template.
     *
     * @param own the code of the state to keep in sight
     * @param isAmongAll whether ranks are among all states, as published intervals are
     */
    static Map<String, @Nullable Object> of(Answer scenario, Optional<String> own, boolean isAmongAll) {
        List<Answer> rows = scenario.object("ranking").objects("nodes");
        List<Answer> ranked = rows.stream().filter(row -> row.has("rank")).toList();
        List<Answer> moved =
                ranked.stream().filter(row -> row.has("rankChange")).toList();
        Comparator<Answer> byChange =
                Comparator.comparingInt(row -> row.whole("rankChange").orElseThrow());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("weights", weights(scenario.objects("nodes")));
        data.put("first", ranked.stream().limit(FIRST).map(Answer::fields).toList());
        data.put("hasIntervals", isAmongAll);
        data.put(
                "outside",
                isAmongAll ? ranked.stream().filter(WhatIfOutcome::isOutside).count() : null);
        data.put(
                "mine",
                rows.stream()
                        .filter(row ->
                                own.equals(Optional.of(row.object("country").text("code"))))
                        .map(Answer::fields)
                        .findFirst()
                        .orElse(null));
        data.put("ranked", ranked.stream().map(Answer::fields).toList());
        data.put(
                "unranked",
                rows.stream()
                        .filter(row -> !row.has("rank"))
                        .map(Answer::fields)
                        .toList());
        data.put(
                "lost",
                rows.stream()
                        .filter(row -> !row.has("rank") && row.has("publishedRankAmong"))
                        .map(Answer::fields)
                        .toList());
        data.put(
                "same",
                moved.stream()
                        .filter(row -> row.whole("rankChange").orElse(0) == 0)
                        .count());
        data.put(
                "climber",
                moved.stream()
                        .max(byChange)
                        .filter(row -> change(row) > 0)
                        .map(Answer::fields)
                        .orElse(null));
        data.put(
                "faller",
                moved.stream()
                        .min(byChange)
                        .filter(row -> change(row) < 0)
                        .map(Answer::fields)
                        .orElse(null));
        data.put(
                "low",
                scores(ranked)
                        .min(Comparator.naturalOrder())
                        .map(low -> Math.min(0, low))
                        .orElse(0.0));
        data.put("high", highest(ranked));
        return data;
    }

    /** The upper end of the scale to draw scores on: 100 where they lie between 0 and 100, or else the best. */
    private static double highest(List<Answer> ranked) {
        double best = scores(ranked).max(Comparator.naturalOrder()).orElse(1.0);
        double worst = scores(ranked).min(Comparator.naturalOrder()).orElse(0.0);
        return worst >= 0 && best > 1 && best <= 100 ? 100 : Math.max(best, 1e-9);
    }

    private static Stream<Double> scores(List<Answer> ranked) {
        return ranked.stream().map(row -> row.number("score")).flatMap(Optional::stream);
    }

    private static int change(Answer row) {
        return row.whole("rankChange").orElse(0);
    }

    /** The direct parts of the root, with the weights in force. */
    private static List<Map<String, @Nullable Object>> weights(List<Answer> nodes) {
        String root = nodes.get(0).text("key");
        return nodes.stream()
                .filter(node -> node.findText("parent").equals(Optional.of(root)))
                .map(Answer::fields)
                .toList();
    }
}
