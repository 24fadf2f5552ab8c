package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.digitaldiplomacy.model.ClosestName;

/** Collects what is wrong while reading goes on. */
final class Problems {

    private final List<RuleProblem> problems = new ArrayList<>();

    void add(Place at, String found, String expected) {
        problems.add(new RuleProblem(at.file(), at.line(), at.column(), at.path(), found, expected, null));
    }

    /** A name that is none of the known ones. */
    void addUnknown(Place at, String found, String expected, String name, Collection<String> known) {
        String closest = ClosestName.to(name, known).orElse(null);
        problems.add(new RuleProblem(at.file(), at.line(), at.column(), at.path(), found, expected, closest));
    }

    int count() {
        return problems.size();
    }

    List<RuleProblem> inOrder() {
        return problems.stream().sorted(RuleProblem.IN_ORDER).toList();
    }
}
