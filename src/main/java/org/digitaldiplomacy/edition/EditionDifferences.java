package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.CountryCode;

/** Differences between an edition as published and scored again: for whom, on what, and by how much. */
final class EditionDifferences {

    private final List<Difference> found = new ArrayList<>();
    private int rows;

    EditionDifferences(FrozenEdition published, FrozenEdition again) {
        List<String> order = again.nodes().stream().map(EditionNode::id).toList();
        compare(
                published.freshness() == null ? List.of() : List.of(published.freshness()),
                again.freshness() == null ? List.of() : List.of(again.freshness()),
                f -> new Subject("New inputs", ""),
                RowFacts::of,
                Comparator.comparing(Difference::sentence));
        compare(
                published.scores(),
                again.scores(),
                s -> subject(s.country(), s.node()),
                RowFacts::of,
                Comparator.comparingInt(d -> order.indexOf(d.node())));
        compare(
                published.groupRanks(),
                again.groupRanks(),
                r -> new Subject(
                        RegionNames.ENGLISH.of(r.country()) + ", " + r.node() + " among " + r.group(), r.node()),
                RowFacts::of,
                Comparator.comparingInt(d -> order.indexOf(d.node())));
        compare(
                published.nodes(),
                again.nodes(),
                n -> new Subject("Node " + n.id(), n.id()),
                RowFacts::of,
                Comparator.comparingInt(d -> order.indexOf(d.node())));
        compare(
                published.groups(),
                again.groups(),
                g -> new Subject("Group " + g.id(), ""),
                RowFacts::of,
                Comparator.comparing(Difference::sentence));
        compare(
                published.steps(),
                again.steps(),
                s -> new Subject("Explanation of " + RegionNames.ENGLISH.of(s.country()) + ", " + s.node(), s.node()),
                RowFacts::of,
                Comparator.comparingInt(d -> order.indexOf(d.node())));
    }

    /** Country and node of a compared row. */
    private record Subject(String words, String node) {}

    /** @param size of the difference in the row's first number; 0 where that is the same */
    private record Difference(String words, String node, double size, String sentence) {}

    /** How many rows were computed again. */
    int rows() {
        return rows;
    }

    /** A sentence for each row that differs, results first, from the root down and the largest first. */
    List<String> told(int most) {
        List<String> sentences = new ArrayList<>(
                found.stream().limit(most).map(Difference::sentence).toList());
        if (found.size() > most) {
            Difference largest = found.stream()
                    .max(Comparator.comparingDouble(Difference::size))
                    .orElseThrow();
            sentences.add("… and " + (found.size() - most) + " rows more; the largest difference is "
                    + RowFacts.plain(largest.size()) + " (" + largest.words() + ").");
        }
        return sentences;
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static Subject subject(CountryCode country, String node) {
        return new Subject(RegionNames.ENGLISH.of(country) + ", " + node, node);
    }

    private <R> void compare(
            Collection<R> stored,
            Collection<R> computed,
            Function<R, Subject> subject,
            Function<R, RowFacts> facts,
            Comparator<Difference> order) {
        Map<Subject, RowFacts> left = new LinkedHashMap<>();
        stored.forEach(row -> left.put(subject.apply(row), facts.apply(row)));
        Map<Subject, RowFacts> right = new LinkedHashMap<>();
        computed.forEach(row -> right.put(subject.apply(row), facts.apply(row)));
        List<Difference> differences = new ArrayList<>();
        Set<Subject> all = Stream.concat(left.keySet().stream(), right.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Subject each : all) {
            RowFacts before = left.getOrDefault(each, RowFacts.NONE);
            RowFacts after = right.getOrDefault(each, RowFacts.NONE);
            if (!before.equals(after)) {
                differences.add(new Difference(
                        each.words(),
                        each.node(),
                        before.distance(after),
                        sentence(each.words() + ": " + before.against(after))));
            }
        }
        differences.sort(
                order.thenComparing(Comparator.comparingDouble(Difference::size).reversed()));
        found.addAll(differences);
        rows += computed.size();
    }
}
