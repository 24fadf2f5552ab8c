package org.digitaldiplomacy.web.page;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.web.Answer;
import org.digitaldiplomacy.web.EditionInView;
import org.digitaldiplomacy.web.Page;
import org.digitaldiplomacy.web.Questions;
import org.digitaldiplomacy.web.Reply;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Scores on a node as colours of countries, and the same by class in words. */
@Singleton
final class MapPage implements Page {

    /** Between classes, ascending: the same for every edition, so that maps can be laid beside one another. */
    private static final List<Double> OF_SCORES = List.of(20.0, 40.0, 60.0, 80.0);

    private static final List<Double> OF_POINTS = List.of(-10.0, -5.0, 5.0, 10.0);

    private final Questions questions;
    private final List<Shape> world = WorldMap.states().stream().map(Shape::of).toList();

    MapPage(Questions questions) {
        this.questions = questions;
    }

    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<String> addresses() {
        return List.of("/map", "/map/{node}");
    }

    @Override
    public Reply reply(Visit visit) {
        EditionInView edition = questions.edition(visit).orElse(null);
        String key = visit.inPath().getOrDefault("node", "index");
        Optional<Answer> node = edition == null ? Optional.empty() : edition.node(key);
        if (edition == null || node.isEmpty()) {
            return new Reply.Absent();
        }
        boolean isLeverage = EditionInView.isLeverage(node.get());
        List<Double> bounds = isLeverage ? OF_POINTS : OF_SCORES;
        List<Answer> results = questions
                .ask("map", Map.of("edition", edition.name(), "node", key), visit)
                .object("ranking")
                .objects("nodes");
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("edition", edition.facts().fields());
        data.put("editionName", edition.name());
        data.put("tabs", edition.tabs().stream().map(Answer::fields).toList());
        data.put("node", node.get().fields());
        data.put("isLeverage", isLeverage);
        data.put("shapes", shapes(results, bounds));
        data.put("classes", classes(results, bounds));
        return new Reply.Shown("map", data);
    }

    /** The dots last, so that no shape covers them. */
    private List<Map<String, @Nullable Object>> shapes(List<Answer> results, List<Double> bounds) {
        Map<String, Answer> byCode = new HashMap<>();
        results.forEach(result -> byCode.put(result.object("country").text("code"), result));
        List<Map<String, @Nullable Object>> shapes = new ArrayList<>();
        List<Map<String, @Nullable Object>> dots = new ArrayList<>();
        for (Shape shape : world) {
            Answer result = byCode.get(shape.code());
            Map<String, @Nullable Object> drawn = new HashMap<>();
            drawn.put("shape", shape);
            drawn.put("result", result == null ? null : result.fields());
            drawn.put("step", result == null ? "out" : step(result, bounds));
            if (!shape.isDot()) {
                shapes.add(drawn);
            } else if (result != null && !shape.x().isEmpty()) {
                dots.add(drawn);
            }
        }
        shapes.addAll(dots);
        return shapes;
    }

    private static List<Map<String, @Nullable Object>> classes(List<Answer> results, List<Double> bounds) {
        List<Map<String, @Nullable Object>> classes = new ArrayList<>();
        for (int i = bounds.size(); i >= 0; i--) {
            String step = String.valueOf(i + 1);
            Map<String, @Nullable Object> each = new HashMap<>();
            each.put("step", step);
            each.put("from", i == 0 ? null : bounds.get(i - 1));
            each.put("to", i == bounds.size() ? null : bounds.get(i));
            each.put("results", of(step, results, bounds));
            classes.add(each);
        }
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put("step", "none");
        none.put("results", of("none", results, bounds));
        classes.add(none);
        return classes;
    }

    private static List<Map<String, @Nullable Object>> of(String step, List<Answer> results, List<Double> bounds) {
        return results.stream()
                .filter(result -> step(result, bounds).equals(step))
                .map(Answer::fields)
                .toList();
    }

    /** The class from 1, the lowest; a score on a bound belongs to the class above. */
    private static String step(Answer result, List<Double> bounds) {
        return result.number("score")
                .map(score -> String.valueOf(
                        1 + bounds.stream().filter(bound -> score >= bound).count()))
                .orElse("none");
    }
}
