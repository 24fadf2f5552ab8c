package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.digitaldiplomacy.edition.RuleDescription.DescribedNode;

/**
 * Breaks in the series behind scores, as the limits of indicators state them: {@code the edition of 2020 must not be compared
 * with later ones}. Results from before and after a break are not on one scale, so that no line joins them.
 */
public final class SeriesBreaks {

    private static final Pattern STATED =
            Pattern.compile("\\bedition of (\\d{4})\\s+must\\s+not\\s+be\\s+compared\\s+with\\s+later\\s+ones\\b");

    private final List<DescribedNode> nodes;
    private final List<Break> breaks = new ArrayList<>();

    private record Break(DescribedNode indicator, int after) {}

    private SeriesBreaks(List<DescribedNode> nodes) {
        this.nodes = List.copyOf(nodes);
        for (DescribedNode node : nodes) {
            String limits = node.limits() == null ? "" : node.limits();
            STATED.matcher(limits)
                    .results()
                    .map(MatchResult::group)
                    .map(said -> said.replaceAll("\\D", ""))
                    .forEach(year -> breaks.add(new Break(node, Integer.parseInt(year))));
        }
    }

    public static SeriesBreaks of(RuleDescription rules) {
        return new SeriesBreaks(rules.nodes());
    }

    /** Breaks nowhere, for rules without a description. */
    public static SeriesBreaks none() {
        return new SeriesBreaks(List.of());
    }

    /**
     * Indicators below a node, or the node itself, whose series breaks between two years.
     *
     * @param node a leverage rests on all indicators
     * @return ids, in the order of the tree
     */
    public List<String> between(String node, int earlier, int later) {
        Set<String> below = below(node);
        return breaks.stream()
                .filter(each -> earlier <= each.after() && each.after() < later)
                .map(each -> each.indicator().id())
                .filter(below::contains)
                .distinct()
                .toList();
    }

    /** Whether a node's results in two years are on one scale. */
    public boolean areComparable(String node, int earlier, int later) {
        return between(node, earlier, later).isEmpty();
    }

    private Set<String> below(String node) {
        Set<String> below = new HashSet<>(Set.of(node));
        boolean isLeverage =
                nodes.stream().anyMatch(each -> each.id().equals(node) && each.kind() == EditionNode.Kind.LEVERAGE);
        for (DescribedNode each : nodes) {
            if (isLeverage || below.contains(each.parent())) {
                below.add(each.id());
            }
        }
        return below;
    }
}
