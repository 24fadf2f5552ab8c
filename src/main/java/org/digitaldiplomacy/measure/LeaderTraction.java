package org.digitaldiplomacy.measure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.InstitutionKind;

/** Interactions a post of a leader, relative to a post of all other accounts. */
final class LeaderTraction implements Measure {

    private static final Description DESCRIPTION = new Description(
            "leader-traction",
            "times",
            "What a post of a leader brings, beside a post of all other accounts.",
            "(interactions / posts of leaders' offices) / (interactions / posts of all others)",
            List.of("likes", "comments", "shares", "posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        Map<Boolean, List<MeasuredAccount>> byLeader = accounts.stream()
                .collect(Collectors.partitioningBy(account -> account.kind() == InstitutionKind.LEADER_OFFICE));
        Sums all = Sums.over(accounts, DESCRIPTION, Interactions::perPost);
        Sums leaders = Sums.over(byLeader.getOrDefault(true, List.of()), DESCRIPTION, Interactions::perPost);
        Sums others = Sums.over(byLeader.getOrDefault(false, List.of()), DESCRIPTION, Interactions::perPost);
        if (leaders.isEmpty() || others.isEmpty()) {
            return all.missing();
        }
        boolean isDefined = leaders.below() > 0 && others.below() > 0 && others.above() > 0;
        return isDefined
                ? all.known((leaders.above() / leaders.below()) / (others.above() / others.below()), List.of())
                : all.withoutDenominator();
    }
}
