package org.digitaldiplomacy.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The choices that an address holds: {@code w-reach=50} a weight, {@code g-reach=3} a grade where {@code by=grades},
 * {@code out=openness} what to leave out, {@code me=EST} a state to keep in sight, {@code scale=z-score} a normaliser, {@code mean=geometric} an aggregator, and
 * {@code states=small}. What the address does not name is as published.
 */
final class WhatIf {

    /** Allowed grades; the empty one is as published. */
    static final List<String> MARKS = List.of("", "0", "1", "2", "3", "4", "5");

    private static final int HIGHEST_WEIGHT = 100;
    private static final int HIGHEST_GRADE = 5;
    private static final long EQUAL = 50;

    /** Grade of an ungraded part beside a graded one. */
    private static final int MIDDLE_GRADE = 3;

    private final Visit visit;
    private final List<Answer> nodes;

    WhatIf(Visit visit, EditionInView edition) {
        this.visit = visit;
        this.nodes = edition.facts().objects("nodes");
        requireParts("w-");
        requireParts("g-");
        visit.choices("out", nodes.stream().map(node -> node.text("key")).toList());
    }

    /** Only parts of the tree can be weighed. */
    private void requireParts(String prefix) {
        List<String> known = nodes.stream()
                .filter(node -> node.has("parent"))
                .map(node -> prefix + node.text("key"))
                .toList();
        visit.parameters().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> visit.requireName(name, known));
    }

    boolean byGrades() {
        return visit.choice("by", List.of("weights", "grades")).orElse("").equals("grades");
    }

    boolean isChanged() {
        return !changes().isEmpty();
    }

    /** The parameters that say what is so anyhow. */
    List<String> idle() {
        List<String> idle = new ArrayList<>();
        for (Answer node : nodes) {
            String weight = "w-" + node.text("key");
            if (visit.parameter(weight).isPresent() && weight(node).equals((double) published(node))) {
                idle.add(weight);
            }
        }
        return idle;
    }

    boolean isAmongAll() {
        return visit.choice("states", List.of("all", "small")).orElse("all").equals("all");
    }

    /** The parameters of the other way to weigh, which the form carries along so that nothing is lost on the way back. */
    List<String> aside() {
        String other = byGrades() ? "w-" : "g-";
        return visit.parameters().keySet().stream()
                .filter(name -> name.startsWith(other) && visit.parameter(name).isPresent())
                .toList();
    }

    /** Each composite with the parts that can be weighed against one another, for the form. */
    List<Map<String, @Nullable Object>> branches() {
        return nodes.stream()
                .filter(node -> parts(node).size() > 1)
                .map(node -> node.with(
                                "parts",
                                parts(node).stream()
                                        .map(part -> input(part, parts(node)))
                                        .toList())
                        .with("isOpen", !node.has("parent") || isTouched(node))
                        .with("equal", weighed(parts(node), part -> published(part) > 0 ? EQUAL : 0))
                        .fields())
                .toList();
    }

    /** For the API: a {@code ScenarioInput}. */
    Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        List<Map<String, Object>> weighed = nodes.stream()
                .filter(this::isTouched)
                .flatMap(node -> parts(node).stream())
                .<Map<String, Object>>map(part -> byGrades()
                        ? Map.of("node", part.text("key"), "grade", grade(part).orElse(MIDDLE_GRADE))
                        : Map.of("node", part.text("key"), "weight", weight(part)))
                .toList();
        if (!weighed.isEmpty()) {
            changes.put(byGrades() ? "grades" : "weights", weighed);
        }
        if (!visit.all("out").isEmpty()) {
            changes.put("leaveOut", visit.all("out").stream().distinct().toList());
        }
        visit.parameter("scale").ifPresent(name -> changes.put("normalise", List.of(normaliser(name))));
        visit.parameter("mean").ifPresent(name -> changes.put("aggregate", List.of(Map.of("method", name))));
        if (!isAmongAll()) {
            changes.put("among", Map.of("group", EditionInView.SMALL_STATES));
        }
        return changes;
    }

    /** Around 50 and with a deviation of 10, so that z-scores are above zero, as geometric means need them. */
    private static Map<String, Object> normaliser(String name) {
        List<Map<String, Object>> parameters = name.equals("z-score")
                ? List.of(Map.of("name", "mean", "number", 50), Map.of("name", "sd", "number", 10))
                : List.of();
        return Map.of("method", name, "parameters", parameters);
    }

    /** Address of this view with other weights of some parts. */
    private String weighed(List<Answer> parts, ToLongFunction<Answer> weights) {
        return visit.with(parts.stream()
                .flatMap(part -> Stream.of("w-" + part.text("key"), String.valueOf(weights.applyAsLong(part))))
                .toArray(String[]::new));
    }

    /** Doubles a part against its siblings, which get less where it cannot get more. */
    private String twice(Answer part, List<Answer> siblings) {
        double doubled = 2 * weight(part);
        double shrunk = Math.min(1, HIGHEST_WEIGHT / doubled);
        return weighed(siblings, each -> Math.round(shrunk * (each.equals(part) ? doubled : weight(each))));
    }

    /** A composite of which no part is left in, or none has a weight; empty where there is none. */
    Optional<Answer> emptied() {
        return nodes.stream()
                .filter(node -> !parts(node).isEmpty())
                .filter(node -> parts(node).stream()
                        .allMatch(part -> visit.all("out").contains(part.text("key")) || isWeightless(part)))
                .findFirst();
    }

    private boolean isWeightless(Answer part) {
        return byGrades() ? grade(part).equals(Optional.of(0)) : Math.round(weight(part)) == 0;
    }

    private Map<String, @Nullable Object> input(Answer part, List<Answer> siblings) {
        String key = part.text("key");
        return part.with("twice", weight(part) > 0 ? twice(part, siblings) : null)
                .with(
                        "only",
                        published(part) > 0 ? weighed(siblings, each -> each.equals(part) ? HIGHEST_WEIGHT : 0) : null)
                .with("value", Math.round(weight(part)))
                .with("usual", published(part))
                .with("grade", grade(part).map(String::valueOf).orElse(""))
                .with("isOut", visit.all("out").contains(key))
                .fields();
    }

    private List<Answer> parts(Answer of) {
        return nodes.stream()
                .filter(node -> node.findText("parent").equals(Optional.of(of.text("key"))))
                .toList();
    }

    /** Whether the address weighs any of the parts. */
    private boolean isTouched(Answer node) {
        String prefix = byGrades() ? "g-" : "w-";
        return parts(node).stream()
                .anyMatch(part -> visit.parameter(prefix + part.text("key")).isPresent());
    }

    private Double weight(Answer node) {
        return number("w-", node, HIGHEST_WEIGHT)
                .map(Integer::doubleValue)
                .orElseGet(() -> HIGHEST_WEIGHT * node.number("weight").orElse(0.0));
    }

    private static long published(Answer node) {
        return Math.round(HIGHEST_WEIGHT * node.number("weight").orElse(0.0));
    }

    private Optional<Integer> grade(Answer node) {
        return number("g-", node, HIGHEST_GRADE);
    }

    private Optional<Integer> number(String prefix, Answer node, int highest) {
        return visit.whole(prefix + node.text("key"), 0, highest);
    }
}
