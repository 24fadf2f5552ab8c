package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Share of a methodology's weight that rests on indicators which carry weight. An indicator's own share is the product of
 * the stated weights' shares down the tree, so that all of them sum to one whatever is known.
 *
 * @param share 0 to 1
 * @param fallen the indicators with a weight of their own that carry none, in the tree's order
 */
public record Carried(double share, List<Fallen> fallen) {

    private static final double ROUNDING = 1e-12;

    public Carried {
        fallen = List.copyOf(fallen);
    }

    /**
     * An indicator that carries no weight.
     *
     * @param share of the methodology's weight as stated, 0 to 1
     * @param because why it carries none
     * @param tooOld for how many units the latest observation is older than the rules accept
     */
    public record Fallen(String indicator, double share, Reason because, int tooOld) {

        /** {@code followers (8.3 % of the weight): …} in one sentence. */
        String sentence(int units) {
            String old = tooOld == 0
                    ? ""
                    : " " + tooOld + " of the " + units + " units have only observations that are too old.";
            return indicator + " (" + percent(share) + " of the weight): " + because.sentence() + old;
        }
    }

    public static Carried of(Scores scores) {
        List<Fallen> fallen = new ArrayList<>();
        double share = descend(scores, scores.methodology().root(), 1, fallen);
        return new Carried(Math.min(1, share), fallen);
    }

    /** Whether it is as much as is needed; a share that equals what is needed is enough. */
    public boolean reaches(double needed) {
        return share >= needed - ROUNDING;
    }

    /** {@code 83.3 % of the weight of index rests on indicators that carry weight.}, and which do not, with the reason. */
    public String sentence(Scores scores) {
        String root = scores.methodology().root().id();
        String sentence = percent(share) + " of the weight of " + root + " rests on indicators that carry weight.";
        return fallen.isEmpty()
                ? sentence
                : sentence + " Those without: "
                        + fallen.stream()
                                .map(f -> f.sentence(scores.units().size()))
                                .collect(Collectors.joining(" "));
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** @return how much of the node's share is carried below it */
    private static double descend(Scores scores, Node node, double share, List<Fallen> fallen) {
        if (node instanceof IndicatorNode) {
            IndicatorScores indicator = scores.indicator(node.id());
            if (indicator.notCarried().isEmpty()) {
                return share;
            }
            if (share > 0) {
                fallen.add(new Fallen(node.id(), share, indicator.notCarried().get(), tooOld(indicator)));
            }
            return 0;
        }
        Composite composite = (Composite) node;
        double[] weights = weights(composite);
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double carried = 0;
        for (int k = 0; k < weights.length; k++) {
            double own = sum > 0 ? share * weights[k] / sum : 0;
            carried += descend(scores, composite.children().get(k).node(), own, fallen);
        }
        return carried;
    }

    /** As stated, or as the weigher makes them of what is stated alone; weights read from scores are not stated. */
    private static double[] weights(Composite node) {
        double[] stated =
                node.children().stream().mapToDouble(Composite.Child::weight).toArray();
        if (!(node.weigher() instanceof Weigher.StatedWeigher weigher)) {
            return stated;
        }
        try {
            List<String> names =
                    node.children().stream().map(c -> c.node().id()).toList();
            double[] weights = weigher.weigh(names, stated.clone());
            return weights.length == stated.length ? weights : stated;
        } catch (RuntimeException e) {
            return stated; // a weigher that fails leaves the node without scores, which says so there
        }
    }

    private static int tooOld(IndicatorScores indicator) {
        return (int) indicator.selected().stream()
                .filter(s -> s instanceof Selected.Nothing nothing && nothing.reason() instanceof Reason.TooOld)
                .count();
    }
}
