package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.digitaldiplomacy.scoring.weigh.Grades;

/** A scenario's own weights and grades: what is wrong with them, and the methodology that has them. */
final class ScenarioWeights {

    private final Methodology base;
    private final Scenario scenario;
    private final Set<String> gone;

    /** @param gone nodes that are left out, and need no grade */
    ScenarioWeights(Methodology base, Scenario scenario, Set<String> gone) {
        this.base = base;
        this.scenario = scenario;
        this.gone = gone;
    }

    /** A sentence for each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        new TreeSet<>(scenario.weights().keySet()).forEach(id -> weighable("weights", id, problems));
        new TreeSet<>(scenario.grades().keySet()).forEach(id -> weighable("grades", id, problems));
        scenario.weights().forEach((id, weight) -> {
            if (!(weight >= 0 && weight <= Scenario.HIGHEST_WEIGHT)) {
                problems.add("weights: the weight of '" + id + "' must be from 0 to 1,000,000, found " + weight + ".");
            }
        });
        scenario.grades().forEach((id, grade) -> {
            if (grade < 0 || grade > Scenario.HIGHEST_GRADE) {
                problems.add("grades: the grade of '" + id + "' must be from 0 to " + Scenario.HIGHEST_GRADE
                        + ", found " + grade + ".");
            }
        });
        if (problems.isEmpty()) {
            for (Node node : base.nodes()) {
                if (node instanceof Composite composite && !gone.contains(node.id())) {
                    family(composite, problems);
                }
            }
        }
        return problems;
    }

    private void weighable(String field, String id, List<String> problems) {
        boolean isLeverage = base.leverages().stream().anyMatch(l -> l.id().equals(id));
        if (isLeverage || id.equals(base.root().id())) {
            problems.add(field + ": '" + id + "' is part of no other node, so that it has no weight.");
        } else if (base.node(id).isEmpty()) {
            problems.add(ScenarioRules.unknown(field, id, base.nodes()));
        }
    }

    /** Looks at the children of one node together, since weights count against each other. */
    private void family(Composite parent, List<String> problems) {
        List<String> children = parent.children().stream()
                .map(child -> child.node().id())
                .filter(id -> !gone.contains(id))
                .toList();
        boolean graded = children.stream().anyMatch(scenario.grades()::containsKey);
        boolean weighted = children.stream().anyMatch(scenario.weights()::containsKey);
        List<String> ungraded = children.stream()
                .filter(id -> !scenario.grades().containsKey(id))
                .toList();
        if (graded && weighted) {
            problems.add("Give the parts of '" + parent.id() + "' either weights or grades, not both.");
        } else if (graded && !ungraded.isEmpty()) {
            problems.add(
                    "grades: where one part of '" + parent.id() + "' is graded all must be; missing " + ungraded + ".");
        } else if ((graded || weighted) && sum(parent) == 0) {
            problems.add("The parts of '" + parent.id() + "' must not all weigh zero.");
        }
    }

    private double sum(Composite parent) {
        return parent.children().stream()
                .filter(child -> !gone.contains(child.node().id()))
                .mapToDouble(this::weight)
                .sum();
    }

    /** The methodology with these weights on top of its own. */
    Methodology apply(Methodology methodology) {
        return scenario.weights().isEmpty() && scenario.grades().isEmpty()
                ? methodology
                : methodology.withRoot(reweighted(methodology.root()));
    }

    private Composite reweighted(Composite node) {
        boolean graded = false;
        boolean weighted = false;
        List<Composite.Child> children = new ArrayList<>();
        for (Composite.Child child : node.children()) {
            Node below = child.node() instanceof Composite composite ? reweighted(composite) : child.node();
            graded |= scenario.grades().containsKey(below.id());
            weighted |= scenario.weights().containsKey(below.id());
            children.add(new Composite.Child(below, weight(child), child.rationale()));
        }
        Composite copy = node.withChildren(children);
        if (graded) {
            return copy.withWeigher(new Grades());
        }
        return weighted ? copy.withWeigher(new Given()) : copy;
    }

    private double weight(Composite.Child child) {
        Integer grade = scenario.grades().get(child.node().id());
        Double weight = scenario.weights().get(child.node().id());
        if (grade != null) {
            return grade;
        }
        return weight == null ? child.weight() : weight;
    }
}
