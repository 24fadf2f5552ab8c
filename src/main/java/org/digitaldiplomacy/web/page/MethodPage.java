package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Taken;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** How an edition is scored: the tree, its indicators, the formulas, and how much ranks depend on choices. */
@Singleton
final class MethodPage implements Page {

    private final Questions questions;

    MethodPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "method";
    }

    @Override
    public List<String> addresses() {
        return List.of("/method");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        if (edition == null) {
            return new Reply.Absent();
        }
        Answer answer = questions.ask("method", Map.of("edition", edition.name()), visit);
        Answer methodology = answer.object("edition").object("methodology");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("methodology", methodology.fields());
        data.put("nodes", nodes(methodology, edition));
        data.put("steps", steps(answer.objects("methods")));
        data.put("finding", finding(answer.object("ranking").objects("nodes")));
        data.put(Taken.NAME, new Taken(edition.files() + "/nodes.csv", null));
        return new Reply.Shown("method", data);
    }

    /** Each node with its depth below the root and its share of the node above. */
    private static List<Map<String, @Nullable Object>> nodes(Answer methodology, EditionInView edition) {
        Map<String, Integer> depths = new HashMap<>();
        List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
        for (Answer node : methodology.objects("nodes")) {
            String key = node.text("key");
            int depth = node.findText("parent")
                    .map(parent -> depths.getOrDefault(parent, 0) + 1)
                    .orElse(0);
            depths.put(key, depth);
            Optional<Double> share = edition.node(key).flatMap(frozen -> frozen.number("weight"));
            nodes.add(
                    node.with("depth", depth).with("share", share.orElse(null)).fields());
        }
        return nodes;
    }

    /** The formulas, by the step that they are for. */
    private static List<Map<String, Object>> steps(List<Answer> methods) {
        Map<String, List<Map<String, @Nullable Object>>> bySteps = methods.stream()
                .collect(Collectors.groupingBy(
                        method -> method.text("step"),
                        LinkedHashMap::new,
                        Collectors.mapping(Answer::fields, Collectors.toList())));
        return bySteps.entrySet().stream()
                .<Map<String, Object>>map(step -> Map.of("step", step.getKey(), "methods", step.getValue()))
                .toList();
    }

    /** How wide the intervals of ranks are; null where none were computed. */
    private static @Nullable Map<String, Object> finding(List<Answer> ranked) {
        List<Answer> widths = ranked.stream()
                .filter(row -> row.has("rankLow"))
                .map(row -> row.with("width", width(row)))
                .sorted(Comparator.comparingInt(MethodPage::width))
                .toList();
        if (widths.isEmpty()) {
            return null;
        }
        return Map.of(
                "count", widths.size(),
                "median", width(widths.get(widths.size() / 2)),
                "apart", apart(ranked),
                "neighbours", ranked.size() - 1,
                "narrowest", widths.get(0).fields(),
                "widest", widths.get(widths.size() - 1).fields());
    }

    /** How many are followed by somebody who could not have taken their place: whose interval begins where theirs has ended. */
    private static long apart(List<Answer> ranked) {
        return IntStream.range(1, ranked.size())
                .filter(i -> ranked.get(i - 1).has("rankHigh") && ranked.get(i).has("rankLow"))
                .filter(i -> ranked.get(i - 1).whole("rankHigh").orElseThrow()
                        < ranked.get(i).whole("rankLow").orElseThrow())
                .count();
    }

    /** How many ranks an interval holds. */
    private static int width(Answer row) {
        return row.whole("rankHigh").orElseThrow() - row.whole("rankLow").orElseThrow() + 1;
    }
}
