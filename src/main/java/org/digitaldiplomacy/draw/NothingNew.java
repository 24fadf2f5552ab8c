package org.digitaldiplomacy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.edition.FrozenEdition;
import org.digitaldiplomacy.model.CountryCode;

/**
 * Scores of an edition behind which nothing is new: each observation that counts towards them is no newer than that of
 * the same indicator in the edition before. Of a leverage, the score that it adjusts decides.
 */
final class NothingNew {

    private final FrozenEdition now;
    private final Map<String, List<EditionNode>> parts = new HashMap<>();
    private final Map<Place, EditionScore> scores = new HashMap<>();
    private final Map<Place, EditionStep> steps = new HashMap<>();
    private final Map<Place, Integer> yearsBefore = new HashMap<>();

    private record Place(String node, CountryCode country) {}

    private NothingNew(FrozenEdition now, FrozenEdition before) {
        this.now = now;
        for (EditionNode node : now.nodes()) {
            if (node.parent() != null) {
                parts.computeIfAbsent(node.parent(), parent -> new ArrayList<>())
                        .add(node);
            }
        }
        now.scores().forEach(score -> scores.put(new Place(score.node(), score.country()), score));
        now.steps().forEach(step -> steps.put(new Place(step.node(), step.country()), step));
        for (EditionStep step : before.steps()) {
            if (step.observed() != null) {
                yearsBefore.put(
                        new Place(step.node(), step.country()), step.observed().year());
            }
        }
    }

    /** Node → countries. Empty where one of the editions froze no explanations. */
    static Map<String, Set<CountryCode>> between(FrozenEdition now, FrozenEdition before) {
        return new NothingNew(now, before).byNode();
    }

    private Map<String, Set<CountryCode>> byNode() {
        Map<String, Set<CountryCode>> found = new HashMap<>();
        for (EditionNode node : now.nodes()) {
            EditionNode.Adjustment adjustment = node.adjustment();
            String decisive = adjustment == null ? node.id() : adjustment.of();
            Set<CountryCode> countries = new HashSet<>();
            for (EditionScore score : now.scores()) {
                if (score.node().equals(node.id()) && score.score().isPresent() && holds(decisive, score.country())) {
                    countries.add(score.country());
                }
            }
            found.put(node.id(), countries);
        }
        return found;
    }

    private boolean holds(String node, CountryCode country) {
        List<Place> observed = new ArrayList<>();
        collect(node, country, observed);
        return !observed.isEmpty() && observed.stream().noneMatch(this::isNew);
    }

    private boolean isNew(Place place) {
        Integer before = yearsBefore.get(place);
        return before == null || year(place) > before;
    }

    private int year(Place place) {
        EditionStep step = steps.get(place);
        if (step == null || step.observed() == null) {
            throw new IllegalArgumentException("nothing was observed for " + place);
        }
        return step.observed().year();
    }

    /** The observations that count towards a score: those of parts without weight or score do not. */
    private void collect(String node, CountryCode country, List<Place> observed) {
        Place place = new Place(node, country);
        EditionStep step = steps.get(place);
        if (step != null && step.observed() != null) {
            observed.add(place);
        }
        for (EditionNode part : parts.getOrDefault(node, List.of())) {
            Place below = new Place(part.id(), country);
            EditionScore score = scores.get(below);
            EditionStep weighed = steps.get(below);
            if (score != null
                    && score.score().isPresent()
                    && weighed != null
                    && weighed.effectiveWeight().orElse(0) > 0) {
                collect(part.id(), country, observed);
            }
        }
    }
}
