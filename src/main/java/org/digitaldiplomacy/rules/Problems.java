package org.digitaldiplomacy.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong while reading goes on. */
final class Problems {

    private final List<RuleProblem> problems = new ArrayList<>();

    void add(Place at, String found, String expected) {
        add(at, found, expected, null);
    }

    /** @param closest the known name that the value found resembles most */
    void add(Place at, String found, String expected, @Nullable String closest) {
        problems.add(new RuleProblem(at.file(), at.line(), at.column(), at.path(), found, expected, closest));
    }

    /** A name that is none of the known ones. */
    void addUnknown(Place at, String found, String expected, String name, Collection<String> known) {
        add(at, found, expected, ClosestName.to(name, known).orElse(null));
    }

    int count() {
        return problems.size();
    }

    List<RuleProblem> inOrder() {
        return problems.stream().sorted(RuleProblem.IN_ORDER).toList();
    }
}
